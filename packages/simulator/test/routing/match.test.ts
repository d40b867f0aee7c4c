import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globTest, tagTest } from "../../src/routing/match.js";

/** The law itself: a star takes any number of characters. */
function matches(glob: string, tag: string): boolean {
  if (glob === "") return tag === "";
  if (glob[0] === "*")
    return matches(glob.slice(1), tag) || (tag !== "" && matches(glob, tag.slice(1)));
  return glob[0] === tag[0] && matches(glob.slice(1), tag.slice(1));
}

describe("Match", () => {
  it("agrees with the law", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "*"), maxLength: 8 });
    const tag = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 10 });
    fc.assert(
      fc.property(text, tag, (glob, given) => {
        expect(globTest(glob)(given)).toBe(matches(glob, given));
      }),
    );
  });

  it("a hostile glob does not take long", () => {
    expect(globTest("*a".repeat(2000))("a".repeat(1999))).toBe(false);
  });

  it("without Match and Match_Regex nothing matches", () => {
    expect(tagTest(undefined, undefined)("app")).toBe(false);
  });
});
