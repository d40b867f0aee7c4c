import { describe, expect, it } from "vitest";
import {
  castType,
  castValue,
  leadingFloat,
  leadingInt64,
  leadingUint64,
} from "../../src/filters/type-cast.js";
import { Float } from "../../src/index.js";

describe("numbers at the start of a text, as C reads them", () => {
  it.each([
    ["12abc", 12n],
    ["  -7", -7n],
    ["+5", 5n],
    ["abc", 0n],
    ["", 0n],
    ["9".repeat(5000), 2n ** 63n - 1n],
    [`-${"9".repeat(30)}`, -(2n ** 63n)],
    [`${"0".repeat(5000)}8`, 8n],
  ])("%s", (text, number) => {
    expect(leadingInt64(text)).toBe(number);
  });

  it("without a sign they go round", () => {
    expect(leadingUint64("-1", 10)).toBe(2n ** 64n - 1n);
    expect(leadingUint64("0xfg", 16)).toBe(15n);
  });

  it.each([
    ["1.5x", 1.5],
    [".5", 0.5],
    ["1e3", 1000],
    ["1e", 1],
    ["0x10", 16],
    ["0x1.8p1", 3],
    ["-inf", Number.NEGATIVE_INFINITY],
    ["x", undefined],
  ])("%s is %d", (text, number) => {
    expect(leadingFloat(text)).toBe(number);
  });
});

describe("types", () => {
  it("a name may be cut short", () => {
    expect(["i", "ui", "FLOAT", "s", "integer"].map(castType)).toEqual([
      "int",
      "uint",
      "float",
      "string",
      undefined,
    ]);
  });

  it("zero and what is no number cannot be converted", () => {
    expect(castValue("0", "string", "int")).toBeUndefined();
    expect(castValue("x", "string", "uint")).toBeUndefined();
    expect(castValue("x", "string", "float")).toEqual(new Float(0));
  });

  it("the same 64 bits, read with and without a sign", () => {
    expect(castValue(-1, "int", "uint")).toBe(2n ** 64n - 1n);
    expect(castValue(2n ** 64n - 1n, "uint", "int")).toBe(-1);
    expect(castValue(2n ** 64n - 1n, "int", "string")).toBe("-1");
  });
});
