import { compareVersions } from "../../../catalogue/engine.js";
import { type OptionView, optionsOf, type PluginView } from "../../plugin-view.js";

/** What C's atoi makes of a text: the whole number that it starts with, else 0. */
export function leadingInteger(text: string): number {
  return Number(/^\s*([+-]?\d+)/.exec(text)?.[1] ?? 0);
}

/** What C's atof makes of a text: the number that it starts with, else 0. */
export function leadingNumber(text: string): number {
  const hex = /^\s*\+?(0x[\da-f]+)/i.exec(text)?.[1];
  return Number(hex ?? /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/i.exec(text)?.[1] ?? 0);
}

/** Before, a fraction is dropped. */
export const FRACTIONS_SINCE = "3.1.0";

const UNITS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9 };

/**
 * Bytes that the engine makes of a size; undefined: it refuses the text. Letters count from the end of the text back
 * to its last digit, and no more than two of them. Source: flb_utils_size_to_bytes in src/flb_utils.c.
 */
export function engineSize(text: string, version: string): number | undefined {
  if (text.toLowerCase() === "false") return 0;
  if (text === "") return undefined;
  const fractions = compareVersions(version, FRACTIONS_SINCE) >= 0;
  const value = fractions ? leadingNumber(text) : leadingInteger(text);
  const unit = text.slice(1).match(/\D*$/)?.[0].toUpperCase() ?? "";
  if (unit === "") return value === -1 ? undefined : Math.trunc(value);
  const factor = UNITS[unit[0] ?? ""];
  if (factor === undefined || !/^.B?$/.test(unit) || value >= 2 ** 63 / factor) return undefined;
  return Math.trunc(value * factor);
}

/** Seconds that the engine makes of a time. Source: flb_utils_time_to_seconds in src/flb_utils.c. */
export function engineSeconds(text: string): number {
  const unit = { d: 86400, h: 3600, m: 60 }[text.at(-1)?.toLowerCase() ?? ""] ?? 1;
  return leadingInteger(text) * unit;
}

/** What the engine makes of a boolean; undefined: neither. Source: flb_utils_bool in src/flb_utils.c. */
export function engineBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (["true", "on", "yes"].includes(lower)) return true;
  return ["false", "off", "no"].includes(lower) ? false : undefined;
}

/** The last value of an option, when it is text that is known. */
export function knownOption(view: PluginView, key: string): OptionView | undefined {
  const option = view.options.findLast((one) => one.key === key);
  return option?.known === true && option.variant === undefined ? option : undefined;
}

/** All values of an option that are text and known. */
export function knownOptions(view: PluginView, key: string): readonly OptionView[] {
  return optionsOf(view, key).filter(({ known, variant }) => known && variant === undefined);
}

/** The option stands there and is on. */
export function isOn(view: PluginView, key: string): boolean {
  const option = knownOption(view, key);
  return option !== undefined && engineBoolean(option.text) === true;
}

/** The engine is this version or a later one. */
export const isFrom = (version: string, from: string): boolean =>
  compareVersions(version, from) >= 0;
