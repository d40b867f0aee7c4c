import { describe, expect, it } from "vitest";
import { always, field, not, type Predicate } from "../../src/index.js";
import { checkTest } from "../../src/rules/test-fields.js";
import { codesAndPaths } from "../support/expect-diagnostics.js";

const findings = (test: unknown) =>
  codesAndPaths([...checkTest(test as Predicate["test"], ["test"])]);
const of = (predicate: Predicate) => findings(predicate.test);

const INVALID = "FB_INVALID_TEST test";
const VARIABLE = "FB_VARIABLE_IN_TEST test";
const UNREACHABLE = "FB_UNREACHABLE_FIELD test";
const at = field("x");
const flag: string = "v";

describe("a test", () => {
  it.each([
    ["always", always()],
    ["a text", at.equals("")],
    ["text of several lines", at.equals("a\nb\u2028")],
    ["several values", at.in("a", -0.5, false)],
    ["a limit", at.atLeast(0)],
    ["a regex", at.matches(/^a b"'$/i)],
    ["a regex with other modes", at.matches("(?i-m:a)(?<x>b)")],
    ["a regex with an escaped parenthesis", at.matches("\\(?x")],
    ["a dollar", at.matches("a$").and(at.equals("$x"))],
    ["a key with dots and spaces", field("a. b").exists()],
    ["a nested key", field("a", "b.c").exists()],
    ["a nested key that only a comparison asks for", field("a b", "c d").atLeast(1)],
    ["not, and, or", not(at.exists().and(always()).or(at.below(1)))],
  ])("may be %s", (_, predicate) => {
    expect(of(predicate)).toEqual([]);
  });
});

describe("FB_INVALID_TEST", () => {
  it.each([
    ["no value", at.in()],
    ["NaN", at.equals(Number.NaN)],
    ["infinity", at.in("a", Number.POSITIVE_INFINITY)],
    ["null", at.equals(null as never)],
    ["an object", at.equals({} as never)],
    ["a limit of NaN", at.atLeast(Number.NaN)],
    ["a limit without end", at.below(Number.NEGATIVE_INFINITY)],
    ["a limit that is text", at.above("5" as never)],
    ["a regex that is a number", at.matches(5 as never)],
    ["a regex in extended mode", at.matches("(?x) a b")],
    ["a regex in extended mode, after an escape", at.matches("\\\\(?ix:a)")],
    ["a RegExp whose flag no engine knows", at.matches(new RegExp("a", flag))],
    ["a field without a key", field(...([] as unknown as [string])).equals("a")],
    ["a field with an empty key", field("").equals("a")],
    ["a field that is a number", field(5 as never).equals("a")],
  ])("%s", (_, predicate) => {
    expect(of(predicate)).toEqual([INVALID]);
  });

  it.each([undefined, null, "x", 5])("%j in place of a test", (test) => {
    expect(findings(test)).toEqual([INVALID]);
  });

  it("each bad value is told of, wherever it stands", () => {
    const bad = at.in(Number.NaN, null as never);
    expect(of(bad)).toEqual([INVALID, INVALID]);
    expect(of(not(always().and(at.in().or(at.in()))))).toEqual([INVALID, INVALID]);
  });
});

describe("FB_VARIABLE_IN_TEST", () => {
  it.each([
    ["a value", at.equals("${HOME}")],
    ["one of several values", at.in("a", "x${")],
    ["a regex", at.matches("^${HOME}")],
    ["a key", field("${X}").equals("a")],
    ["a nested key", field("a", "${X}").equals("a")],
  ])("in %s", (_, predicate) => {
    expect(of(predicate)).toEqual([VARIABLE]);
  });
});

describe("FB_UNREACHABLE_FIELD", () => {
  it.each([
    ["exists", field("a b", "c").exists()],
    ["exists, of a nested key with a space", field("a", "b c").exists()],
    ["matches", field("a", 'b"').matches("x")],
  ])("%s", (_, predicate) => {
    expect(of(predicate)).toEqual([UNREACHABLE]);
  });
});
