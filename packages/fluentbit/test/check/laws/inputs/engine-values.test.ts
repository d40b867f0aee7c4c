import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue } from "../../../../src/catalogue/value-types.js";
import {
  engineBoolean,
  engineSeconds,
  engineSize,
  leadingInteger,
  leadingNumber,
} from "../../../../src/check/laws/inputs/engine-values.js";

describe("engineSize", () => {
  it.each([
    ["5M", 5e6],
    ["5MB", 5e6],
    ["5m", 5e6],
    ["100k", 1e5],
    ["5G", 5e9],
    ["0", 0],
    ["false", 0],
    ["1.5M", 15e5],
    ["M", 0],
    ["5 MB", undefined],
    ["5 M", undefined],
    ["5MiB", undefined],
    ["5T", undefined],
    ["100b", undefined],
    ["50%", undefined],
    ["unlimited", undefined],
    ["on", undefined],
    ["-1", undefined],
    ["99999999999G", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, bytes) => {
    expect(engineSize(text, "5.0.9")).toBe(bytes);
  });

  it("drops a fraction before 3.1", () => {
    expect(engineSize("1.5M", "1.9.10")).toBe(1e6);
  });

  it("reads each size that the type takes", () => {
    const sizes = fc.tuple(fc.nat(), fc.constantFrom("", "k", "M", "g", "KB", "mb", "GB"));
    fc.assert(
      fc.property(sizes, ([number, unit]) => {
        const text = `${number}${unit}`;
        expect(readValue("size", text, "5.0.9").ok).toBe(true);
        expect(engineSize(text, "5.0.9")).toBeGreaterThanOrEqual(number);
      }),
    );
  });

  it("never fails", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("1.9.10", "5.1.1"), (text, version) => {
        const bytes = engineSize(text, version);
        expect(bytes === undefined || Number.isFinite(bytes)).toBe(true);
      }),
    );
  });
});

it.each([
  ["12", 12],
  [" 12x", 12],
  ["-5s", -5],
  ["x", 0],
  ["", 0],
  ["0.5", 0],
])("atoi reads %s as %d", (text, value) => {
  expect(leadingInteger(text)).toBe(value);
});

it.each([
  ["0.5", 0.5],
  ["5s", 5],
  ["1e1", 10],
  [".5", 0.5],
  ["0,5", 0],
  ["abc", 0],
])("atof reads %s as %d", (text, value) => {
  expect(leadingNumber(text)).toBe(value);
});

it.each([
  ["10", 10],
  ["10s", 10],
  ["2m", 120],
  ["1h", 3600],
  ["1D", 86400],
  ["1w", 1],
  ["often", 0],
])("a time of %s is %d seconds", (text, seconds) => {
  expect(engineSeconds(text)).toBe(seconds);
});

it.each([
  ["On", true],
  ["yes", true],
  ["FALSE", false],
  ["no", false],
  ["1", undefined],
  ["maybe", undefined],
])("a boolean of %s is %s", (text, value) => {
  expect(engineBoolean(text)).toBe(value);
});
