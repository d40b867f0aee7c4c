import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listWords, plainWords, quotedEnd, quotedWords } from "../../../../src/check/words.js";

describe("listWords", () => {
  it.each([
    ["a b c", 4, ["a", "b", "c"]],
    ["a b c d e f", 4, ["a", "b", "c", "d", "e f"]],
    ["  a   b ", 4, ["a", "b"]],
    ['a "b c" d', 4, ["a", "b c", "d"]],
    ['a "b \\" c" d', 4, ["a", 'b " c', "d"]],
    ['a "b c', 4, ["a", "b c"]],
    ['a ""', 2, ["a", ""]],
    ["", 2, []],
  ])("cuts %j", (text, max, words) => {
    expect(listWords(text, max)).toEqual(words);
  });
});

describe("plainWords", () => {
  it.each([
    ["key  regex with spaces", 1, ["key", " regex with spaces"]],
    ["key", 1, ["key"]],
    ["a b c", 3, ["a", "b", "c"]],
    ["a b c d", 3, ["a", "b", "c", "d"]],
    ['a "b c"', 3, ["a", '"b', 'c"']],
  ])("cuts %j", (text, max, words) => {
    expect(plainWords(text, max)).toEqual(words);
  });
});

describe("quotedWords", () => {
  it.each([
    ['a "b c"', ["a", "b c"]],
    ["a 'b c'", ["a", "b c"]],
    ['a "b \\"c\\""', ["a", 'b "c"']],
    ['a b"c', ["a", 'b"c']],
    ['a ""', ["a", ""]],
    ['a "b', undefined],
  ])("cuts %j", (text, words) => {
    expect(quotedWords(text, 3)).toEqual(words);
  });
});

describe("quotedEnd", () => {
  it.each([
    ["'a' b", 3],
    ["'it''s'", 7],
    ["''", 2],
    ["'''", 2],
    ["'a''b", 3],
    ["'a", undefined],
    ["a'b'", undefined],
  ])("closes %s", (text, end) => {
    expect(quotedEnd(text, 0)).toBe(end);
  });

  it("is the longest text that the engine's pattern takes", () => {
    const quotes = fc
      .array(fc.constantFrom("'", "a"), { maxLength: 12 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(quotes, (text) => {
        const ends = Array.from({ length: text.length + 1 }, (_, end) => end).filter((end) =>
          /^'(?:[^']|'')*'$/.test(text.slice(0, end)),
        );
        expect(quotedEnd(text, 0)).toBe(ends.at(-1));
      }),
    );
  });
});
