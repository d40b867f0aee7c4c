import type { Path, SourcePosition } from "@millrace/core";
import type { PluginGroup } from "../catalogue/catalogue.js";
import type { Variant } from "../model/processors.js";

/** Where a finding points: a path in the user's terms, and a position when the text came from a file. */
export interface Spot {
  readonly path: Path;
  readonly position?: SourcePosition;
}

/** One option of a plugin as the engine will see it. */
export interface OptionView {
  /** Lower case, as the engine compares it. */
  readonly key: string;
  /** As the user wrote the key. */
  readonly written: string;
  /** The value with all variables in place. Empty when it is not text: see `variant`. */
  readonly text: string;
  /** False: the value has a `${VARIABLE}` that nobody gave, so nothing can be said about it. */
  readonly known: boolean;
  /** The whole value, or a part of it, came from the environment. */
  readonly fromVariable?: boolean;
  /** Variables in it that count as empty, because nobody gave them. */
  readonly unset?: readonly string[];
  /** The value of a processor's option that is a list or a map. */
  readonly variant?: Variant;
  readonly spot: Spot;
}

/**
 * One plugin with its options, whether it stands in a config file or in a definition of ours.
 * Laws see nothing else, so each is written once.
 */
export interface PluginView {
  readonly group: PluginGroup;
  /** Lower case, without the `.N` of an instance. Empty: the name is not known. */
  readonly plugin: string;
  /** In order. Repeated keys stand several times. `name` is left out. */
  readonly options: readonly OptionView[];
  readonly spot: Spot;
}

/** All values of an option, in order. */
export function optionsOf(view: PluginView, key: string): readonly OptionView[] {
  return view.options.filter((option) => option.key === key);
}

/** The value that counts where the engine keeps one: the last. */
export function lastOption(view: PluginView, key: string): OptionView | undefined {
  return view.options.findLast((option) => option.key === key);
}

/** The text of an option when it stands there and no variable hides it. */
export function knownText(view: PluginView, key: string): string | undefined {
  const option = lastOption(view, key);
  return option?.known === true && option.variant === undefined ? option.text : undefined;
}

/** The option stands there, with whatever value. */
export function hasOption(view: PluginView, key: string): boolean {
  return view.options.some((option) => option.key === key);
}
