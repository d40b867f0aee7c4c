import type { DurationText } from "@millrace/core";
import { quoteRegex, regexText } from "./regex.js";
import { isVariable, type Variable } from "./variable.js";

/** Equal to a text, or not. */
export interface TextCondition {
  readonly op: "=" | "!=";
  readonly value: string;
}

/** Matched by a regex from start to end, or not. RE2's syntax. */
export interface RegexCondition {
  readonly op: "=~" | "!~";
  readonly value: string | Variable;
}

/** Compared as a number, or as a span of time when it is one. */
export interface NumberCondition {
  readonly op: "=" | "!=" | ">" | ">=" | "<" | "<=";
  readonly value: number | DurationSpan;
}

/** A span of time as a number is compared with: `500ms`. */
export interface DurationSpan {
  readonly kind: "duration";
  readonly text: DurationText;
}

/** What a label can be asked. */
export type LabelCondition = TextCondition | RegexCondition;

/** What a field of the line can be asked. */
export type FieldCondition = LabelCondition | NumberCondition;

/** A label's condition as people write it: bare text means equal, a variable means one of its values. */
export type LabelTest = string | Variable | LabelCondition;

/** A field's condition as people write it; a bare number means equal. */
export type FieldTest = LabelTest | number | NumberCondition;

/** The condition that a shorthand stands for. Anything else is kept for the checks to refuse. */
export function conditionOf(test: LabelTest): LabelCondition;
export function conditionOf(test: FieldTest): FieldCondition;
export function conditionOf(test: FieldTest): FieldCondition {
  if (isVariable(test)) return condition("=~", test);
  if (typeof test === "object" && test !== null) return test;
  return condition("=", test as string);
}

const OPPOSITE = { "=": "!=", "!=": "=", "=~": "!~", "!~": "=~" } as const;

/**
 * The opposite of a test. A label that is missing counts as empty text.
 *
 * @example
 * not("debug")             // !="debug"
 * not(oneOf("a", "b"))     // !~"a|b"
 */
export function not(test: LabelTest): LabelCondition {
  const { op, value } = conditionOf(test);
  return condition(OPPOSITE[op], value) as LabelCondition;
}

/**
 * One of these texts, taken literally.
 *
 * @example
 * oneOf("error", "fatal")  // =~"error|fatal"
 */
export function oneOf(...texts: readonly [string, ...string[]]): RegexCondition {
  return condition("=~", texts.map(quoteRegex).join("|"));
}

/** Matched by a regex from start to end. RE2's syntax: no lookaround, no back reference. */
export function matches(regex: string | RegExp): RegexCondition {
  return condition("=~", regexText(regex));
}

/** Not matched by a regex from start to end. */
export function notMatches(regex: string | RegExp): RegexCondition {
  return condition("!~", regexText(regex));
}

/** Not less than a number, or than a span of time such as `"500ms"`. */
export const atLeast = (than: number | DurationText): NumberCondition => compared(">=", than);
/** Greater than a number or a span of time. */
export const above = (than: number | DurationText): NumberCondition => compared(">", than);
/** Not greater than a number or a span of time. */
export const atMost = (than: number | DurationText): NumberCondition => compared("<=", than);
/** Less than a number or a span of time. */
export const below = (than: number | DurationText): NumberCondition => compared("<", than);

function compared(op: NumberCondition["op"], than: number | DurationText): NumberCondition {
  const value =
    typeof than === "string" ? Object.freeze({ kind: "duration" as const, text: than }) : than;
  return condition(op, value);
}

function condition<Op, Value>(op: Op, value: Value): { readonly op: Op; readonly value: Value } {
  return Object.freeze({ op, value });
}
