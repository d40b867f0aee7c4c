import { describe, expect, it } from "vitest";
import { readRe2 } from "../../src/logql/re2.js";
import { refused, taken } from "./support/regexes.js";

describe("readRe2", () => {
  it.each(taken)("takes %s", (regex) => expect(readRe2(regex).fault).toBeUndefined());
  it.each(refused)("refuses %s", (regex) => expect(readRe2(regex).fault).toBeDefined());

  it.each(["", ".*", "a?", "(a|)", "a{0,2}", "^$", "(?i)", "(a*)+", "\\B", "\\Q\\E", "x*|y"])(
    "sees that %j matches the empty text",
    (regex) => expect(readRe2(regex).matchesEmpty).toBe(true),
  );

  it.each([".+", "a", "a|b", "(a*)b", "[^a]", "a{1,2}", "\\b", "\\d", "\\Qa\\E", "(?:a?){1}b"])(
    "sees that %j does not match the empty text",
    (regex) => expect(readRe2(regex).matchesEmpty).toBe(false),
  );

  it("says why", () => {
    expect(readRe2("a(?!b)").fault).toBe("looks ahead or behind, which RE2 does not do");
    expect(readRe2("(a)\\1").fault).toBe("refers back to a group, which RE2 does not do");
  });
});
