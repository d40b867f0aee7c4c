import { describe, expect, it } from "vitest";
import { config, entryValue, section } from "../../src/index.js";

describe("section", () => {
  it("leaves out entries without a value and keeps repeated keys in order", () => {
    const made = section("filter", [
      ["Name", "grep"],
      ["Regex", "a b"],
      ["Exclude", undefined],
      ["Regex", "c d"],
      ["x", false],
    ]);
    expect(made).toEqual({
      kind: "filter",
      entries: [
        ["Name", "grep"],
        ["Regex", "a b"],
        ["Regex", "c d"],
        ["x", false],
      ],
    });
  });

  it("is frozen to its entries, and so is a config", () => {
    const made = section("output", [["Name", "s3"]], ["why"]);
    const whole = config([made]);
    const parts = [made, made.entries, made.entries[0], made.comment, whole, whole.sections];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });
});

it("entryValue gives the last value of a key, whatever its case", () => {
  const made = section("filter", [
    ["Match", "a"],
    ["MATCH", "b"],
    ["x", 0],
  ]);
  expect([entryValue(made, "match"), entryValue(made, "X"), entryValue(made, "y")]).toEqual([
    "b",
    0,
    undefined,
  ]);
});
