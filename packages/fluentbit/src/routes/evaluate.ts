import {
  type Comparison,
  type FieldPath,
  isDecimal,
  type Literal,
  type Test,
} from "./predicate.js";

/** What a test needs from outside: whether an Onigmo regex is found in a text. */
export interface RegexEngine {
  readonly found: (regex: string, text: string) => boolean;
}

/**
 * What a test means, without an engine: the definition that the compiled config is held to.
 *
 * @param record a log record as parsed JSON.
 */
export function evaluate(test: Test, record: unknown, regexes: RegexEngine): boolean {
  switch (test.op) {
    case "always":
      return true;
    case "not":
      return !evaluate(test.test, record, regexes);
    case "and":
      return test.tests.every((inner) => evaluate(inner, record, regexes));
    case "or":
      return test.tests.some((inner) => evaluate(inner, record, regexes));
    default:
      return evaluateField(test, valueAt(record, test.field), regexes);
  }
}

type FieldTest = Extract<Test, { readonly field: FieldPath }>;

function evaluateField(test: FieldTest, value: unknown, regexes: RegexEngine): boolean {
  if (value === undefined) return false;
  switch (test.op) {
    case "exists":
      return true;
    case "in":
      return test.values.some((literal) => equalByValue(value, literal));
    case "matches":
      return typeof value === "string" && regexes.found(test.regex, value);
    default:
      return compare(test.op, numberOf(value), test.than);
  }
}

function valueAt(record: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, key) => {
    const isMap =
      typeof at === "object" && at !== null && !Array.isArray(at) && Object.hasOwn(at, key);
    return isMap ? (at as Record<string, unknown>)[key] : undefined;
  }, record);
}

/** A decimal string equals its number; two strings are equal when they are the same text. */
export function equalByValue(value: unknown, literal: Literal): boolean {
  if (typeof value === typeof literal) return value === literal;
  if (typeof value === "number" && typeof literal === "string")
    return isDecimal(literal) && value === Number(literal);
  if (typeof value === "string" && typeof literal === "number")
    return isDecimal(value) && Number(value) === literal;
  return false;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && isDecimal(value) ? Number(value) : undefined;
}

function compare(op: Comparison, value: number | undefined, than: number): boolean {
  if (value === undefined) return false;
  switch (op) {
    case "atLeast":
      return value >= than;
    case "above":
      return value > than;
    case "atMost":
      return value <= than;
    case "below":
      return value < than;
  }
}
