import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { isFrom, knownOption, leadingInteger } from "./engine-values.js";
import { misread, withoutEffect } from "./relations.js";

const POSITIVE = ["rate", "copies"];
const NOT_NEGATIVE = ["interval_sec", "interval_nsec"];

/** Source: plugins/in_dummy/in_dummy.c. What is no JSON is replaced by a default, and what is no number by 1. */
export function* checkDummyInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const key of ["dummy", "metadata"]) {
    const option = knownOption(view, key);
    if (option !== undefined && !isObject(option.text, context))
      yield misread(option, "a JSON object", context);
  }
  for (const key of POSITIVE) yield* checkLeast(knownOption(view, key), 1, context);
  for (const key of NOT_NEGATIVE) yield* checkLeast(knownOption(view, key), 0, context);
  const rate = knownOption(view, "rate");
  if (rate !== undefined && NOT_NEGATIVE.some((key) => isAbove(view, key)))
    yield withoutEffect(rate, "an interval is given, and it counts");
}

const isAbove = (view: PluginView, key: string): boolean =>
  leadingInteger(knownOption(view, key)?.text ?? "") > 0;

/** Only whole numbers: what is none is reported as such. */
function* checkLeast(
  option: OptionView | undefined,
  least: number,
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined || !/^[+-]?\d+$/.test(option.text)) return;
  if (Number(option.text) < least) yield misread(option, `a whole number from ${least}`, context);
}

/** One JSON object, or several in a row; the engine reads on until one is broken. */
function isObject(text: string, { engine }: LawContext): boolean {
  const rows = text.trim().replace(/\}\s*\{/g, "},{");
  const whole = isFrom(engine.fluentBit, "5.0.0") ? firstObject(rows) : rows;
  try {
    const read: unknown = JSON.parse(`[${whole}]`);
    return Array.isArray(read) && read.every(isMap) && read.length > 0;
  } catch {
    return false;
  }
}

const isMap = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Up to the brace that closes the last object: what follows it is not read. */
function firstObject(text: string): string {
  return text.slice(0, text.lastIndexOf("}") + 1);
}
