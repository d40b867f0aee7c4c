import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentText, keyLiteral, stringLiteral } from "../../src/typescript/literal.js";
import { anyCharacter } from "../support/any-character.js";

const evaluate = (code: string): unknown => new Function(`"use strict"; return (${code});`)();
const texts = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^["'`\\${}\n\r*/]{0,12}$/),
);

describe("a string literal", () => {
  it.each([
    ["a b", '"a b"'],
    ['say "a"', "'say \"a\"'"],
    [`"it's"`, `'"it\\'s"'`],
    ["\\d+", '"\\\\d+"'],
    ["${X} `y`", '"${X} `y`"'],
    ["a\nb\r\tc", '"a\\nb\\r\\tc"'],
    ["\u0000\u001b\u007f", '"\\u0000\\u001b\\u007f"'],
    ["\u2028\u2029\ufeff\u200b\u202e", '"\\u2028\\u2029\\ufeff\\u200b\\u202e"'],
    ["\ud800", '"\\ud800"'],
    ["grün 日本 😀", '"grün 日本 😀"'],
    ["*/ </script>", '"*/ </script>"'],
  ])("%j", (value, literal) => {
    expect(stringLiteral(value)).toBe(literal);
    expect(evaluate(literal)).toBe(value);
  });

  it("is read back as the text, whatever is in it, and stays on its line", () => {
    fc.assert(
      fc.property(texts, (value) => {
        const literal = stringLiteral(value);
        expect(evaluate(literal)).toBe(value);
        expect(literal).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a key", () => {
  it.each([
    ["flush", "flush"],
    ["storage.type", '"storage.type"'],
    ["1", '"1"'],
    ["", '""'],
    ["__proto__", '["__proto__"]'],
  ])("%j", (key, literal) => {
    expect(keyLiteral(key)).toBe(literal);
    expect(Object.keys(evaluate(`{ ${literal}: 1 }`) as object)).toEqual([key]);
  });

  it("makes a property of that name and no other", () => {
    fc.assert(
      fc.property(texts, (key) => {
        const made = evaluate(`{ ${keyLiteral(key)}: 1 }`) as object;
        expect(Object.entries(made)).toEqual([[key, 1]]);
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype);
      }),
    );
  });
});

describe("a comment", () => {
  it("does not end before its line does", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(evaluate(`1 // ${commentText(text)}\n + 1`)).toBe(2);
      }),
    );
  });
});
