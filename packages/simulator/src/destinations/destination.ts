import type { Diagnostic } from "@millrace/core";
import type { InstanceView } from "@millrace/fluentbit/check";
import type { Assurance, Refusal } from "../filter.js";
import type { LogEvent } from "../record.js";
import type { Landed } from "./landed.js";

/** What an output may ask of its engine. */
export interface DestinationContext {
  /** Fluent Bit's version. */
  readonly version: string;
  /** Text of a file that the config names, beside the config. */
  readText(path: string): string | undefined;
  /** Something that cannot be simulated faithfully, told once. */
  report(found: Diagnostic): void;
  /** Stated values, for what only the machine knows. */
  readonly stated: { readonly [name: string]: string };
  /** Random parts follow it. @default a named placeholder stands for each */
  readonly seed?: string;
  /** What the engine's clock says when it sends, in seconds. @default a named placeholder stands for it */
  readonly clock?: number;
  /** `json.escape_unicode` of the service. @default true */
  readonly escapeUnicode?: boolean;
  /** `json.convert_nan_to_null` of the service. @default false */
  readonly nanAsNull?: boolean;
  /** What outputs of one engine share, by plugin. @default nothing */
  readonly shared?: Map<string, object>;
  /** Told of each thing that lands, at once. Then `end` gives none, and memory stays flat. */
  readonly sink?: (landed: Landed) => void;
}

/** One output of a pipeline. */
export interface Destination {
  /** How sure we are of what it shows with these options. */
  readonly assurance: Assurance;
  /** A record that reaches the output. */
  push(tag: string, event: LogEvent): void;
  /** The engine stops: what is still held lands. All that landed, in order, unless a sink took it. */
  end(): readonly Landed[];
}

/** Makes an output of its options, or says why the engine would refuse them. */
export type DestinationFactory = (
  view: InstanceView,
  context: DestinationContext,
) => Destination | Refusal;

/**
 * How what we show of an option is known: the real engines' doing is recorded, its source was read, or it is near only.
 * "transport": how things are sent, and nothing of what lands. "not simulated": told when it stands in a config.
 */
export type OptionProof = Assurance | "transport" | "not simulated";

/** Every option of a plugin, and its proof. */
export type OptionProofs = { readonly [option: string]: OptionProof };

/** An output that we can run. */
export interface DestinationEntry {
  readonly factory: DestinationFactory;
  readonly assurance: Assurance;
  readonly options: OptionProofs;
}
