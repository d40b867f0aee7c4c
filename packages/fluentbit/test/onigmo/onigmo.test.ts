import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileOnigmo,
  type OnigmoMatch,
  type OnigmoOptions,
  type OnigmoRegex,
} from "../../src/onigmo/index.js";

function regexOf(pattern: string, options?: OnigmoOptions): OnigmoRegex {
  const result = compileOnigmo(pattern, options);
  if ("fault" in result) throw new Error(`${pattern} ${result.fault.reason}`);
  return result.regex;
}

function matchOf(pattern: string, text: string): OnigmoMatch {
  const match = regexOf(pattern).search(text);
  if (match === undefined || match === "too-many-steps") throw new Error(String(match));
  return match;
}

describe("faults", () => {
  it.each([
    ["a(b", "unclosed-group", 1],
    ["((a)", "unclosed-group", 0],
    ["éé)", "unmatched-close", 2],
    ["😀*)", "unmatched-close", 3],
    ["a|*", "no-repeat-target", 2],
    ["ab[c", "ends-in-class", 2],
    ["a[]", "empty-class", 1],
    ["a[b[]", "empty-class", 3],
    ["a{3,1}", "repeat-backwards", 1],
    ["a{100001}", "repeat-too-big", 1],
    ["x\\p{Nope}", "unknown-property", 1],
    ["x\\", "ends-in-escape", 1],
    ["(?<a>x)\\k<b>", "undefined-name", 7],
    ["(?<a>x)(y)\\1", "numbers-with-names", 10],
    ["(?<a>\\g<a>)", "endless-recursion", 0],
    ["x(?<=a+)", "invalid-look-behind", 1],
    ["x(?P<n>a)", "unknown-group", 4],
    ["\\u{41}", "too-few-digits", 0],
    ["[b-a]", "empty-range", 4],
  ])("%j is refused: %s at %i", (pattern, kind, offset) => {
    const result = compileOnigmo(pattern);
    expect(result).toMatchObject({ fault: { kind, offset } });
    expect("fault" in result && result.fault.unsupported).toBeFalsy();
  });

  it.each([
    "\\p{Age=6.0}",
    `${"(".repeat(600)}${")".repeat(600)}`,
    `a${"{2}".repeat(3000)}`,
    `${"[".repeat(3000)}a${"]".repeat(3000)}`,
  ])("what cannot be followed says so", (pattern) => {
    expect(compileOnigmo(pattern)).toMatchObject({ fault: { unsupported: true } });
  });

  it("a long chain of calls does not run out of stack", () => {
    const groups = Array.from({ length: 20_000 }, (_, i) => `(?<g${i}>x\\g<g${i + 1}>)`);
    const result = compileOnigmo(`${groups.join("")}(?<g20000>x)`);
    expect(result).toMatchObject({ fault: { unsupported: true } });
  });

  it("counts ranges of a set as Onigmo does", () => {
    const set = (count: number): string =>
      `[${Array.from({ length: count }, (_, i) => String.fromCodePoint(0x10000 + 2 * i)).join("")}]`;
    expect(compileOnigmo(set(10_000))).toHaveProperty("regex");
    expect(compileOnigmo(set(10_001))).toMatchObject({ fault: { kind: "too-many-ranges" } });
  });

  it("follows calls within bounds", () => {
    const groups = Array.from({ length: 40 }, (_, i) => `(?<g${i + 1}>\\g<g${i}>\\g<g${i}>)`);
    const pattern = `(?<g0>x)${groups.join("")}`;
    expect(compileOnigmo(pattern)).toMatchObject({ fault: { kind: "unsupported-size" } });
  });
});

describe("a match", () => {
  it("has places in the string and the texts of its groups", () => {
    expect(matchOf("(?<n>あ)(?<m>.)?(?<o>x)?", "é😀あ😀")).toEqual({
      start: 3,
      end: 6,
      groups: ["あ😀", "あ", "😀", undefined],
      named: [
        { name: "n", value: "あ" },
        { name: "m", value: "😀" },
        { name: "o", value: "" },
      ],
      lastNamedEnd: 6,
    });
  });

  it("has a name as often as groups have it", () => {
    const { named, lastNamedEnd } = matchOf("(?<n>a)|(?<n>b)|(?<m>c)", "xb");
    expect(named).toEqual([
      { name: "n", value: "" },
      { name: "n", value: "b" },
      { name: "m", value: "" },
    ]);
    expect(lastNamedEnd).toBe(2);
  });

  it("does not count groups without a name once one has a name", () => {
    const regex = regexOf("(a)(?<n>b)(c)");
    expect(regex.names).toEqual(["n"]);
    expect(regex.groupCount).toBe(1);
    expect(regex.search("abc")).toMatchObject({ groups: ["abc", "b"] });
  });

  it("is looked for from a place on", () => {
    const regex = regexOf("a");
    expect(regex.search("éaéa", 2)).toMatchObject({ start: 3 });
    expect(regex.search("a", 1)).toBeUndefined();
    expect(regex.search("a", 2)).toBeUndefined();
    expect(regex.search("a", -1)).toBeUndefined();
    expect(regexOf("").search("ab", 2)).toMatchObject({ start: 2, end: 2 });
    expect(regexOf("\\Ga").search("aa", 1)).toMatchObject({ start: 1 });
    expect(regexOf("^a").search("ba\na", 1)).toMatchObject({ start: 3 });
  });

  it("can be asked for at a place", () => {
    const regex = regexOf("(?<=é)a");
    expect(regex.matchAt("éa", 1)).toMatchObject({ start: 1, end: 2 });
    expect(regex.matchAt("éa", 0)).toBeUndefined();
  });

  it("reads bytes that are no text", () => {
    const broken = Uint8Array.of(0x61, 0xff, 0xe3, 0x81, 0x62);
    expect(regexOf("a(.)").search(broken)).toMatchObject({ start: 0, end: 2 });
    expect(regexOf("b").search(broken)).toMatchObject({ start: 4 });
    expect(regexOf("(.)\\z").search(Uint8Array.of(0x61, 0xe3))).toMatchObject({
      groups: ["\ufffd", "\ufffd"],
    });
  });

  it("takes a lone surrogate for the sign of broken text", () => {
    expect(regexOf("\\x{fffd}").search("a\ud800b")).toMatchObject({ start: 1, end: 2 });
    expect(matchOf("b", "a\ud800b").start).toBe(2);
  });
});

describe("bounds", () => {
  it.each([
    ["(a+)+$", `${"a".repeat(40)}b`],
    ["(?:(?:a|b|ab)*)*c", "ab".repeat(30)],
    ["(?<p>a\\g<p>?)*b", "a".repeat(500)],
    ["(?:(?:a*)*)*b", "a".repeat(5000)],
  ])("%j gives up after so many steps", (pattern, text) => {
    expect(regexOf(pattern).search(text, 0, { steps: 20_000 })).toBe("too-many-steps");
  });

  it("is as good as new after it gave up", () => {
    const regex = regexOf("(a+)+$");
    const text = `${"a".repeat(40)}b`;
    expect(regex.search(text, 0, { steps: 1000 })).toBe("too-many-steps");
    expect(regex.search("xaa")).toMatchObject({ start: 1, groups: ["aa", "aa"] });
  });

  it("goes as deep as a text needs", () => {
    const deep = `${"(".repeat(50_000)}${")".repeat(50_000)}`;
    const match = regexOf("\\A(?<p>\\(\\g<p>*\\))\\z").search(deep);
    expect(match === "too-many-steps" || match?.end === deep.length).toBe(true);
    expect(matchOf("(?:a|b)*", "ab".repeat(100_000)).end).toBe(200_000);
  });
});

const pieces = fc.constantFrom(
  ..."()[]{}*+?|\\^$.-&:,<>=!#aAé1 ß".split(""),
  "(?",
  "(?<n>",
  "\\k<n>",
  "\\g<n>",
  "(?i)",
  "(?<=",
  "(?~",
  "[[:alpha:]]",
  "\\p{",
  "\\x{",
  "&&",
  "{2,3}",
  "\\1",
  "\\X",
);
const patterns = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
);

describe("laws", () => {
  it("any pattern is compiled or refused, at a place in it", () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const result = compileOnigmo(pattern);
        if ("regex" in result) return true;
        const { offset, reason } = result.fault;
        return offset >= 0 && offset <= pattern.length && reason.length > 0;
      }),
      { numRuns: 2000 },
    );
  });

  it("a match is within the text, in few steps or not at all", () => {
    fc.assert(
      fc.property(patterns, fc.string({ unit: "binary", maxLength: 30 }), (pattern, text) => {
        const result = compileOnigmo(pattern, { ignoreCase: pattern.length % 2 === 0 });
        if ("fault" in result) return true;
        const match = result.regex.search(text, 0, { steps: 50_000 });
        if (match === undefined || match === "too-many-steps") return true;
        const { start, end, groups } = match;
        return start >= 0 && end >= start && end <= text.length && groups[0] !== undefined;
      }),
      { numRuns: 1000 },
    );
  });

  it("an escaped text matches itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        const pattern = text.replace(/[\\^$.*+?()[\]{}|#\s-]/g, "\\$&");
        const match = matchOf(`\\A(?:${pattern})\\z`, text);
        return match.start === 0 && match.end === text.length;
      }),
    );
  });

  it("agrees with JavaScript where both mean the same", () => {
    const simple = fc.array(
      fc.constantFrom(
        "a",
        "b",
        ".",
        "[ab]",
        "(a|b)",
        "(?:ab)",
        "a?",
        "b*",
        "a+?",
        "|",
        "(?=a)",
        "(?!b)",
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(simple, fc.stringMatching(/^[abc]{0,8}$/), (parts, text) => {
        const pattern = parts.join("");
        const ours = regexOf(pattern).search(text);
        const theirs = new RegExp(pattern, "u").exec(text);
        if (ours === undefined || ours === "too-many-steps") return theirs === null;
        return ours.start === theirs?.index && ours.groups[0] === theirs[0];
      }),
      { numRuns: 1000 },
    );
  });
});
