import { describe, expect, it } from "vitest";
import { compareVersions, parseEngine } from "../../src/index.js";

describe("parseEngine", () => {
  it.each([
    ["fluent-bit@5.0.9", "5.0.9", "5.0.9", true, false],
    ["fluent-bit@v5.0.9", "5.0.9", "5.0.9", true, false],
    ["fluent-bit@1.9.10", "1.9.10", "1.9.10", true, false],
    ["fluent-bit@4.2.8", "4.2.8", "4.2.8", true, false],
    ["fluent-bit@5.1.1", "5.1.1", "5.1.1", true, false],
    // the nearest below, within the major
    ["fluent-bit@5.0.10", "5.0.10", "5.0.9", false, false],
    ["fluent-bit@5.7.0", "5.7.0", "5.1.1", false, false],
    ["fluent-bit@4.9.0", "4.9.0", "4.2.8", false, false],
    // else the nearest above
    ["fluent-bit@5.0.0", "5.0.0", "5.0.9", false, false],
    ["fluent-bit@4.0.0", "4.0.0", "4.2.8", false, false],
    ["fluent-bit@3.2.1", "3.2.1", "4.2.8", false, false],
    ["fluent-bit@1.8.0", "1.8.0", "1.9.10", false, false],
    // else the newest
    ["fluent-bit@6.0.0", "6.0.0", "5.1.1", false, false],
    // the Fluent Bit inside an image
    ["aws-for-fluent-bit@3.4.9", "5.0.9", "5.0.9", true, false],
    ["aws-for-fluent-bit@3.4.10", "5.0.9", "5.0.9", false, false],
    ["aws-for-fluent-bit@3.4.8", "5.0.7", "5.0.9", false, false],
    ["aws-for-fluent-bit@3.4.0", "5.0.5", "5.0.9", false, false],
    ["aws-for-fluent-bit@3.3.0", "4.2.2", "4.2.8", false, false],
    ["aws-for-fluent-bit@3.0.0", "4.1.0", "4.2.8", false, false],
    ["aws-for-fluent-bit@2.34.3", "1.9.10", "1.9.10", true, true],
    ["aws-for-fluent-bit@2.31.0", "1.9.10", "1.9.10", true, true],
    ["aws-for-fluent-bit@2.30.0", "1.9.9", "1.9.10", false, true],
  ])("%s is Fluent Bit %s, catalogue %s", (name, fluentBit, catalogue, exact, lenient) => {
    expect(parseEngine(name)).toEqual({ name, fluentBit, catalogue, exact, lenient });
  });

  it.each([
    "",
    "fluent-bit",
    "fluent-bit@",
    "fluent-bit@5",
    "fluent-bit@5.0",
    "fluent-bit@latest",
    "fluent-bit@5.0.9-debug",
    " fluent-bit@5.0.9",
    "fluentbit@5.0.9",
    "fluentd@1.2.3",
    "aws-for-fluent-bit@stable",
    "aws-for-fluent-bit@2.28.3",
    "aws-for-fluent-bit@1.0.0",
  ])("%j is unknown", (name) => {
    expect(parseEngine(name)).toBeUndefined();
  });

  it("gives a frozen value", () => {
    expect(Object.isFrozen(parseEngine("fluent-bit@5.0.9"))).toBe(true);
  });
});

it("compareVersions orders by numbers", () => {
  const sorted = ["1.9.9", "1.9.10", "1.10.0", "4.2.8", "5.0.9", "5.0.10", "10.0.0"];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
  expect(compareVersions("5.0.9", "5.0.9")).toBe(0);
});
