import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { always, evaluate, field, not, type Predicate } from "../../src/index.js";

const regexes = { found: (regex: string, text: string) => new RegExp(regex, "u").test(text) };
const holds = ({ test }: Predicate, record: unknown) => evaluate(test, record, regexes);

const at = field("x");
const MISSING = Symbol("missing");
type Row = readonly [law: string, predicate: Predicate, value: unknown, expected: boolean];

/** What a test says of a record whose key `x` has the value. */
const laws: readonly Row[] = [
  ["a text equals itself", at.equals("a"), "a", true],
  ["case counts", at.equals("a"), "A", false],
  ["equal is the whole text", at.equals("a"), "ab", false],
  ["spaces count", at.equals("a"), "a ", false],
  ["the empty text is a text", at.equals(""), "", true],
  ["a number equals itself", at.equals(500), 500, true],
  ["a number equals its decimal string", at.equals(500), "500", true],
  ["a number equals a longer decimal string", at.equals(500), "500.00", true],
  ["a number equals a string with sign", at.equals(500), "+500", true],
  ["a number equals a string without leading digit", at.equals(0.5), ".5", true],
  ["a decimal string equals its number", at.equals("500"), 500, true],
  ["a decimal string equals its number, however it is written", at.equals("5e2"), 500, false],
  ["two decimal strings are texts", at.equals("500"), "500.0", false],
  ["an exponent is no decimal string", at.equals(500), "5e2", false],
  ["hexadecimal is no decimal string", at.equals(255), "0xff", false],
  ["a space makes it no decimal string", at.equals(500), " 500", false],
  ["the empty text is no number", at.equals(0), "", false],
  ["minus zero is zero", at.equals(0), "-0", true],
  ["true is itself", at.equals(true), true, true],
  ["true is no text", at.equals(true), "true", false],
  ["a text is not true", at.equals("true"), true, false],
  ["true is no number", at.equals(1), true, false],
  ["null equals no text", at.equals("null"), null, false],
  ["null equals no number", at.equals(0), null, false],
  ["a list equals nothing", at.equals("a"), ["a"], false],
  ["one of several", at.in("a", 500, true), "500", true],
  ["none of several", at.in("a", 500, true), "b", false],
  ["none of none", at.in(), "a", false],
  ["at least: the limit itself", at.atLeast(500), 500, true],
  ["at least: a decimal string", at.atLeast(500), "503", true],
  ["at least: less", at.atLeast(500), 499.99, false],
  ["above: the limit itself", at.above(500), 500, false],
  ["above: more", at.above(500), 500.5, true],
  ["at most: the limit itself", at.atMost(500), "500", true],
  ["at most: more", at.atMost(500), 501, false],
  ["below: the limit itself", at.below(500), 500, false],
  ["below: a negative string", at.below(0), "-.5", true],
  ["numbers compare as numbers", at.atLeast(9), "10", true],
  ["a comparison needs a number: text", at.below(500), "abc", false],
  ["a comparison needs a number: empty text", at.atLeast(0), "", false],
  ["a comparison needs a number: boolean", at.atLeast(0), true, false],
  ["a comparison needs a number: null", at.atMost(0), null, false],
  ["a comparison needs a number: list", at.atLeast(0), [5], false],
  ["a regex is not anchored", at.matches("b"), "abc", true],
  ["a regex can be anchored", at.matches("^b"), "abc", false],
  ["a regex sees case", at.matches("B"), "abc", false],
  ["a regex sees the empty text", at.matches("^$"), "", true],
  ["a number has no text", at.matches("5"), 500, false],
  ["a boolean has no text", at.matches("true"), true, false],
  ["null exists", at.exists(), null, true],
  ["the empty text exists", at.exists(), "", true],
  ["false exists", at.exists(), false, true],
  ["always", always(), "a", true],
];

describe("a value", () => {
  it.each(laws)("%s", (_, predicate, value, expected) => {
    expect(holds(predicate, { x: value })).toBe(expected);
    expect(holds(not(predicate), { x: value })).toBe(!expected);
  });
});

const onField: readonly (readonly [name: string, predicate: Predicate])[] = [
  ["equals", at.equals("")],
  ["in", at.in("", 0, false)],
  ["atLeast", at.atLeast(-1)],
  ["above", at.above(-1)],
  ["atMost", at.atMost(1)],
  ["below", at.below(1)],
  ["matches", at.matches("")],
  ["exists", at.exists()],
];

describe("a missing field", () => {
  it.each(onField)("makes %s false, and not true", (_, predicate) => {
    for (const record of [{}, { X: 1 }, [], "x", null, undefined, MISSING]) {
      expect(holds(predicate, record)).toBe(false);
      expect(holds(not(predicate), record)).toBe(true);
    }
  });

  it("is missing although the prototype has it", () => {
    expect(holds(field("toString").exists(), {})).toBe(false);
    expect(holds(field("x", "length").exists(), { x: "text" })).toBe(false);
    expect(holds(field("x", "0").exists(), { x: ["a"] })).toBe(false);
  });
});

describe("a nested field", () => {
  const nested = field("http", "status");

  it.each([
    [{ http: { status: 500 } }, true],
    [{ http: { status: "500" } }, true],
    [{ http: {} }, false],
    [{ http: null }, false],
    [{ http: "status" }, false],
    [{ http: [{ status: 500 }] }, false],
    [{ "http.status": 500 }, false],
  ])("in %j: %s", (record, expected) => {
    expect(holds(nested.equals(500), record)).toBe(expected);
    expect(holds(nested.exists(), record)).toBe(expected);
  });
});

describe("and, or, not", () => {
  const bits = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  const [a, b, c] = [field("a").exists(), field("b").exists(), field("c").exists()] as const;
  const recordOf = ([x, y, z]: readonly boolean[]) => ({
    ...(x ? { a: 1 } : {}),
    ...(y ? { b: 1 } : {}),
    ...(z ? { c: 1 } : {}),
  });

  it("mean what they say", () => {
    fc.assert(
      fc.property(bits, (given) => {
        const [x, y, z] = given;
        const record = recordOf(given);
        expect(holds(a.and(b).or(c), record)).toBe((x && y) || z);
        expect(holds(a.and(b.or(c)), record)).toBe(x && (y || z));
        expect(holds(not(a.or(b)), record)).toBe(holds(not(a).and(not(b)), record));
        expect(holds(not(not(a)), record)).toBe(x);
      }),
    );
  });
});
