import { compareVersions } from "../../../catalogue/engine.js";
import { isInactive } from "../../inactive.js";
import type { PluginLaw } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";

/** Fluent Bit of a version or a later one. */
export function isSince(version: string, from: string): boolean {
  return compareVersions(version, from) >= 0;
}

/** Lists of a processor's option as the repeated keys that the engine makes of them. */
export function withListValues(view: PluginView): PluginView {
  if (!view.options.some(({ variant }) => Array.isArray(variant))) return view;
  const options = view.options.flatMap((option): OptionView[] => {
    if (!Array.isArray(option.variant)) return [option];
    const { variant, ...plain } = option;
    return variant
      .filter((item) => typeof item !== "object")
      .map((item) => String(item))
      .map((text) => ({ ...plain, text, known: !text.includes("${") }));
  });
  return { ...view, options };
}

/** Options with one of the keys, in order, of which the text is known. */
export function textsOf(view: PluginView, ...keys: readonly string[]): readonly OptionView[] {
  return view.options.filter(
    ({ key, known, variant }) => known && variant === undefined && keys.includes(key),
  );
}

/** A law that looks at plugins that are switched on, and at lists as repeated keys. */
export function whenActive(law: PluginLaw): PluginLaw {
  return function* (view, context) {
    if (!isInactive(view)) yield* law(withListValues(view), context);
  };
}

/** The number at the start of a text, as C reads it; 0 when there is none. */
export function leadingNumber(text: string): number {
  const number = Number.parseFloat(text);
  return Number.isNaN(number) ? 0 : number;
}

/** The whole number at the start of a text, as C reads it; 0 when there is none. */
export function leadingInteger(text: string): number {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? 0 : number;
}
