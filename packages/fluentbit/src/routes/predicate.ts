/** A value that a field is compared with. */
export type Literal = string | number | boolean;

/** A question about one record. Plain data: the compiler and a simulator both read it. */
export type Test =
  | { readonly op: "always" }
  | { readonly op: "exists"; readonly field: FieldPath }
  | { readonly op: "in"; readonly field: FieldPath; readonly values: readonly Literal[] }
  | { readonly op: Comparison; readonly field: FieldPath; readonly than: number }
  | { readonly op: "matches"; readonly field: FieldPath; readonly regex: string }
  | { readonly op: "and" | "or"; readonly tests: readonly Test[] }
  | { readonly op: "not"; readonly test: Test };

/** Comparisons of numbers. */
export type Comparison = "atLeast" | "above" | "atMost" | "below";

/** Keys from the record's top to a value: `["status"]`, `["http", "status"]`. */
export type FieldPath = readonly string[];

/** A test that can be joined with others. Each step gives a new one. */
export interface Predicate {
  readonly test: Test;
  /** Both hold. */
  and(other: Predicate): Predicate;
  /** One of them holds. */
  or(other: Predicate): Predicate;
}

/** Questions about one field of a record. On a record without the field every one is false. */
export interface Field {
  /** Equal by value: a decimal string equals its number, case counts. */
  equals(value: Literal): Predicate;
  /** Equal to one of the values. */
  in(...values: readonly Literal[]): Predicate;
  /** A number or a decimal string, not less than this. */
  atLeast(than: number): Predicate;
  /** A number or a decimal string, greater than this. */
  above(than: number): Predicate;
  /** A number or a decimal string, not greater than this. */
  atMost(than: number): Predicate;
  /** A number or a decimal string, less than this. */
  below(than: number): Predicate;
  /** A string in which this Onigmo regex is found, anywhere. Numbers and booleans have no text: false. */
  matches(regex: string | RegExp): Predicate;
  /** The field is there, whatever its value. */
  exists(): Predicate;
}

/**
 * A field of the record, by its key; more keys go into nested maps.
 *
 * @example
 * field("status").atLeast(500)
 * field("http", "status").in(502, 503)
 */
export function field(...path: readonly [string, ...string[]]): Field {
  const at: FieldPath = Object.freeze([...path]);
  const compare = (op: Comparison) => (than: number) => predicate({ op, field: at, than });
  const within = (...values: readonly Literal[]) =>
    predicate({ op: "in", field: at, values: Object.freeze([...values]) });
  return Object.freeze({
    equals: (value: Literal) => within(value),
    in: within,
    atLeast: compare("atLeast"),
    above: compare("above"),
    atMost: compare("atMost"),
    below: compare("below"),
    matches: (regex: string | RegExp) =>
      predicate({ op: "matches", field: at, regex: regexText(regex) }),
    exists: () => predicate({ op: "exists", field: at }),
  });
}

/** True when the test is false: also where the field is missing. */
export function not(inner: Predicate): Predicate {
  return predicate({ op: "not", test: inner.test });
}

/** True for every record. */
export function always(): Predicate {
  return predicate({ op: "always" });
}

function predicate(test: Test): Predicate {
  return Object.freeze({
    test: Object.freeze(test),
    and: (other: Predicate) => joined("and", test, other.test),
    or: (other: Predicate) => joined("or", test, other.test),
  });
}

/** Chains stay flat: the engine's Lua has a limit on depth. */
function joined(op: "and" | "or", left: Test, right: Test): Predicate {
  const tests = left?.op === op ? [...left.tests, right] : [left, right];
  return predicate({ op, tests: Object.freeze(tests) });
}

/** A RegExp's flags become Onigmo's: `i` stays, `s` is its `m`; what JavaScript calls `m` always holds there. */
function regexText(regex: string | RegExp): string {
  if (!(regex instanceof RegExp)) return regex;
  const flags = regex.flags.replace(/[dgmuy]/g, "").replace("s", "m");
  return flags === "" ? regex.source : `(?${flags}:${regex.source})`;
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** True for text that is a decimal number, such as `500` or `-0.5`; no exponent, no space. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}
