import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Float, fromPlain, printJson, readJson, toPlain } from "../../src/index.js";
import { floatText, formatF, formatG } from "../../src/json/format-float.js";

const asNumber = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : value;

describe("JSON as records have it", () => {
  it.each([
    ["1", "1"],
    ["1.0", "1.0"],
    ["-0", "0"],
    ["1e3", "1000.0"],
    ["1.5", "1.5"],
    ["0.1", "0.1"],
    ["1e22", "1e+22"],
    ["1e-7", "1e-07"],
    ["9007199254740993", "9007199254740993"],
    ["18446744073709551615", "18446744073709551615"],
    ["18446744073709551616", "1.844674407370955e+19"],
    ['{"b":1,"a":{"__proto__":"x","1":2}}', '{"b":1,"a":{"__proto__":"x","1":2}}'],
    ['{"a":1,"b":2,"a":3}', '{"b":2,"a":3}'],
    [' [ true , null , "\\u00e9\\n\\ud83d\\ude00" ] ', '[true,null,"é\\n😀"]'],
    ['"\\u007f\\u0001"', '"\\u007f\\u0001"'],
  ])("%s is printed as %s", (text, printed) => {
    const { value } = readJson(text);
    expect(value === undefined ? value : printJson(value)).toBe(printed);
  });

  it("escapes letters beyond ASCII when it is told to", () => {
    expect(printJson("é😀\u007f", { escapeUnicode: true })).toBe('"\\u00e9\\ud83d\\ude00\\u007f"');
  });

  it.each([
    ["", "ends too early", 0],
    ["{", "has a key without quotes", 1],
    ['{"a"}', "has a key without a colon", 4],
    ['{"a":1,}', "has a key without quotes", 7],
    ["[1 2]", "lacks a comma", 3],
    ["[1", "ends too early", 2],
    ['"abc', "has a string that does not end", 0],
    ['"a\nb"', "has a control character in a string", 2],
    ['"\\x"', "has a string with an escape that is none", 4],
    ["1 2", "goes on after the value", 2],
    ["-", "has a number that is none", 0],
    ["nope", "has no value here", 0],
    ["[".repeat(600), "is nested more than 512 deep", 512],
  ])("%s is no JSON", (text, reason, offset) => {
    expect(readJson(text)).toEqual({ fault: { reason, offset } });
  });

  it("reads what JSON.stringify writes, as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { value } = readJson(text);
        const plain = value === undefined ? value : toPlain(value);
        expect(JSON.parse(JSON.stringify(plain, asNumber))).toEqual(JSON.parse(text));
      }),
    );
  });

  it("prints and reads back the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (plain) => {
        const value = fromPlain(plain) ?? null;
        const printed = printJson(value);
        // Sixteen digits may round the largest numbers up to none.
        fc.pre(!/e\+30\d/.test(printed));
        const { value: back } = readJson(printed);
        expect(printJson(back ?? null)).toBe(printed);
      }),
    );
  });
});

describe("values of JavaScript", () => {
  it("whole numbers are whole, others floats", () => {
    expect(fromPlain(5)).toBe(5);
    expect(fromPlain(1.5)).toEqual(new Float(1.5));
    expect(fromPlain(2 ** 60)).toBe(2n ** 60n);
    expect(fromPlain({ a: undefined, b: [1] })).toEqual(new Map([["b", [1]]]));
  });

  it("what no record can hold is told", () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(fromPlain(cycle)).toBeUndefined();
    expect(fromPlain(() => 1)).toBeUndefined();
    expect(fromPlain({ a: Symbol("x") })).toBeUndefined();
  });
});

describe("C's number formats", () => {
  it.each([
    [1234567, 6, "1.23457e+06"],
    [0.0001, 6, "0.0001"],
    [0.00001, 6, "1e-05"],
    [100000, 6, "100000"],
    [-2.5, 17, "-2.5"],
    [0.1, 17, "0.10000000000000001"],
    [Number.NaN, 6, "nan"],
    [Number.NEGATIVE_INFINITY, 6, "-inf"],
  ])("%d with %%.%dg", (value, digits, text) => {
    expect(formatG(value, digits)).toBe(text);
  });

  it("%f does not use exponents", () => {
    expect(formatF(1e22, 2)).toBe("10000000000000000000000.00");
    expect(floatText(3)).toBe("3.0");
  });
});
