import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { knownOption, knownOptions } from "../inputs/engine-values.js";
import { misread, refused, withoutEffect } from "../inputs/relations.js";

/** Values that an option takes, compared without case unless said otherwise. */
export interface Choice {
  readonly values: readonly string[];
  readonly otherwise: "refused" | "misread";
  /** @default true */
  readonly ignoreCase?: boolean;
}

/** The option stands there with a value that is none of these. */
export function* checkChoice(
  view: PluginView,
  key: string,
  choice: Choice,
  context: LawContext,
): Iterable<Diagnostic> {
  const option = knownOption(view, key);
  if (option === undefined || isOneOf(option.text, choice)) return;
  const wanted = `one of ${choice.values.join(", ")}`;
  yield choice.otherwise === "refused" ? refused(option, wanted) : misread(option, wanted, context);
}

/** The text is one of the values. */
export function isOneOf(text: string, { values, ignoreCase = true }: Choice): boolean {
  if (!ignoreCase) return values.includes(text);
  const lower = text.toLowerCase();
  return values.some((value) => value.toLowerCase() === lower);
}

/** The option stands there, and its text does not look as it should; the engine takes it all the same. */
export function* checkPattern(
  view: PluginView,
  key: string,
  pattern: RegExp,
  wanted: string,
  context: LawContext,
): Iterable<Diagnostic> {
  for (const option of knownOptions(view, key))
    if (!pattern.test(option.text)) yield misread(option, wanted, context);
}

/** Options that do nothing, for a reason. */
export function* checkUseless(
  view: PluginView,
  keys: readonly string[],
  why: string,
  fix: string,
): Iterable<Diagnostic> {
  for (const key of keys) {
    const option = view.options.findLast((one) => one.key === key);
    if (option !== undefined) yield withoutEffect(option, why, fix);
  }
}

/** An option that is there with a value that nobody knows may be on, or have any text. */
export function isHidden(view: PluginView, key: string): boolean {
  return view.options.some((option) => option.key === key && !option.known);
}

/** The option's text without what a variable hides; undefined: it is not there or not known. */
export function lowerText(view: PluginView, key: string): string | undefined {
  return knownOption(view, key)?.text.toLowerCase();
}

/** A finding for each option that is given and passes a test. */
export function* eachKnown(
  view: PluginView,
  keys: readonly string[],
  check: (option: OptionView) => Iterable<Diagnostic>,
): Iterable<Diagnostic> {
  for (const key of keys) for (const option of knownOptions(view, key)) yield* check(option);
}
