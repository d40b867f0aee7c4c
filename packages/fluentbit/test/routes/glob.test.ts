import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globMatches, globsMeet } from "../../src/index.js";

/** The slow and obvious way. */
const oracle = (glob: string): RegExp =>
  new RegExp(`^${glob.replace(/[.?+^$()[\]{}|\\-]/g, "\\$&").replaceAll("*", "[^]*")}$`);

/** All texts of two letters up to a length: enough to hold a witness for two globs of half that length. */
function textsUpTo(length: number): string[] {
  const texts = [""];
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] ?? "";
    if (text.length < length) texts.push(`${text}a`, `${text}.`);
  }
  return texts;
}

const globs = (maxLength: number) =>
  fc.array(fc.constantFrom("a", ".", "*"), { maxLength }).map((parts) => parts.join(""));

describe("globMatches", () => {
  it.each([
    ["api-firelens-*", "api-firelens-1234", true],
    ["api-firelens-*", "api-firelens-", true],
    ["api-firelens-*", "errors.api-firelens-1234", false],
    ["*.api-firelens-*", "errors.api-firelens-1234", true],
    ["kube.*", "kube.var.log", true],
    ["kube.*", "kubeXvar", false],
    ["*", "", true],
    ["", "", true],
    ["", "a", false],
    ["API", "api", false],
    ["a?", "ab", false],
    ["a[b]", "ab", false],
    ["a*b", "a*b", true],
    ["a\\*", "a\\x", true],
  ])("%j on %j: %s", (glob, tag, expected) => {
    expect(globMatches(glob, tag)).toBe(expected);
  });

  it("is what a regex says", () => {
    const tags = fc.string({ unit: fc.constantFrom("a", ".", "b"), maxLength: 10 });
    fc.assert(
      fc.property(globs(7), tags, (glob, tag) => {
        expect(globMatches(glob, tag)).toBe(oracle(glob).test(tag));
      }),
      { numRuns: 500 },
    );
  });

  it("ends soon on a glob with many stars", () => {
    expect(globMatches("*a".repeat(50), `${"a".repeat(200)}b`)).toBe(false);
  });
});

describe("globsMeet", () => {
  it.each([
    ["api-*", "errors.api-*", false],
    ["*-firelens-*", "errors.*-firelens-*", true],
    ["*", "x", true],
    ["a*b", "b*a", false],
    ["a*", "*b", true],
    ["a", "a", true],
    ["", "*", true],
    ["a*c", "ab*", true],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(globsMeet(a, b)).toBe(expected);
  });

  it("is true exactly when some text matches both, whichever comes first", () => {
    const texts = textsUpTo(8);
    fc.assert(
      fc.property(globs(4), globs(4), (a, b) => {
        const [left, right] = [oracle(a), oracle(b)];
        const witness = texts.some((text) => left.test(text) && right.test(text));
        expect(globsMeet(a, b)).toBe(witness);
        expect(globsMeet(b, a)).toBe(witness);
      }),
      { numRuns: 300 },
    );
  });
});
