import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exactTexts,
  existsConditions,
  matchesConditions,
  recordAccessor,
  regexWord,
} from "../../src/routes/onigmo-text.js";
import { anyCharacter } from "../support/any-character.js";

describe("regexWord", () => {
  it.each([
    ["error", "error"],
    ["^a b$", "^a\\x20b$"],
    ["a\\ b", "a\\x20b"],
    ["a\\\\ b", "a\\\\\\x20b"],
    ["a\tb", "a\\x09b"],
    ["a\\tb", "a\\tb"],
    ["a\nb\r", "a\\x0ab\\x0d"],
    ["a\\nb", "a\\nb"],
    ["\u2028", "\\xe2\\x80\\xa8"],
    ['say "hi"', "say\\x20\\x22hi\\x22"],
    ["it's", "it\\x27s"],
    ['\\"', "\\x22"],
    ["[ \"']", "[\\x20\\x22\\x27]"],
    ["/health/", "\\x2fhealth/"],
    ["a/b", "a/b"],
    ["\\/a", "\\/a"],
    ["größe", "größe"],
    ["", "(?:)"],
  ])("%j is the word %s", (regex, word) => {
    expect(regexWord(regex)).toBe(word);
  });

  const parts = [
    ...[
      "a",
      "b",
      "A",
      "0",
      "ü",
      " ",
      '"',
      "'",
      "/",
      "\t",
      "\n",
      "\\ ",
      '\\"',
      "\\'",
      "\\\\",
      "\\n",
    ],
    ...["\\d", "\\s", ".", "[ab ]", "[^\"']", "(?: |a)", "a?", " *", "\\/", "^", "$", "(b)", "|"],
  ];
  const regexes = fc
    .array(fc.constantFrom(...parts), { maxLength: 8 })
    .map((list) => list.join(""));
  const texts = fc.string({
    unit: fc.constantFrom("a", "b", "A", "0", "ü", " ", '"', "'", "/", "\t", "\n", "\\"),
    maxLength: 6,
  });

  it("is one word that finds what the regex finds", () => {
    fc.assert(
      fc.property(regexes, fc.array(texts, { minLength: 5 }), (regex, list) => {
        const word = regexWord(regex);
        expect(word).not.toMatch(/[\s"']|^\/|^$/);
        for (const text of list)
          expect(new RegExp(word).test(text), JSON.stringify([word, text])).toBe(
            new RegExp(regex).test(text),
          );
      }),
      { numRuns: 300 },
    );
  });

  it("is one word whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (regex) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(regexWord(regex)).not.toMatch(/[\u0000-\u0020\u007f\u0085\u2028\u2029"']|^\/|^$/);
      }),
    );
  });
});

describe("exactTexts", () => {
  it.each([
    [["error"], "\\A(?:error)\\z"],
    [["error", "fatal"], "\\A(?:error|fatal)\\z"],
    [["a b", "it's"], "\\A(?:a\\x20b|it\\x27s)\\z"],
    [["^a.b$"], "\\A(?:\\x5ea\\x2eb\\x24)\\z"],
    [["/x"], "\\A(?:\\x2fx)\\z"],
    [["a\\b\n"], "\\A(?:a\\x5cb\\x0a)\\z"],
    [["${X}"], "\\A(?:\\x24\\x7bX\\x7d)\\z"],
    [[""], "\\A(?:)\\z"],
  ])("%j is %s", (texts, regex) => {
    expect(exactTexts(texts)).toBe(regex);
  });

  it("finds these texts and no other", () => {
    const units = [..."ab \"'/\\^$.*+?()[]{}|#-&~ü\n\t"];
    const texts = fc.string({ unit: fc.constantFrom(...units), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), texts, (list, other) => {
        const js = exactTexts(list).replace("\\A", "^").replace(/\\z$/, "$");
        const found = (text: string) => new RegExp(js).test(text);
        expect(list.every(found)).toBe(true);
        expect(found(other)).toBe(list.includes(other));
      }),
      { numRuns: 300 },
    );
  });
});

describe("recordAccessor", () => {
  it.each([
    [["level"], "$level"],
    [["http", "status"], "$http['status']"],
    [["http", "it's"], "$http['it''s']"],
    [["http", "a.b"], "$http['a.b']"],
    [["a-b/c"], "$a-b/c"],
    [["a.b"], undefined],
    [["a b"], undefined],
    [["@x"], undefined],
    [["1a"], undefined],
    [["größe"], undefined],
    [["a", "b c"], undefined],
    [["a", 'b"'], undefined],
    [["a", ""], undefined],
    [[], undefined],
  ])("of %j is %j", (field, accessor) => {
    expect(recordAccessor(field)).toBe(accessor);
  });
});

describe("conditions", () => {
  it("ask by the accessor where it reaches", () => {
    expect(existsConditions(["http", "status"])).toEqual(["Key_exists $http['status']"]);
    expect(matchesConditions(["level"], "^a$")).toEqual(["Key_value_matches $level ^a$"]);
  });

  it("ask by a regex for a top key that no accessor can say", () => {
    expect(existsConditions(["a b"])).toEqual(["A_key_matches \\A(?:a\\x20b)\\z"]);
    expect(matchesConditions(["a.b"], "x")).toEqual([
      "A_key_matches \\A(?:a\\x2eb)\\z",
      "Matching_keys_have_matching_values \\A(?:a\\x2eb)\\z x",
    ]);
  });

  it("cannot ask for a nested key that no accessor can say", () => {
    expect(existsConditions(["a b", "c"])).toBeUndefined();
    expect(matchesConditions(["a", "b c"], "x")).toBeUndefined();
  });
});
