import { describe, expect, it } from "vitest";
import { defaults, presence } from "../../scripts/generator/history.mjs";

const all = ["1", "2", "3", "4"];

describe("presence", () => {
  it.each([
    [["1", "2", "3", "4"], ""],
    [["2", "3", "4"], "not in 1, in 2"],
    [["4"], "not in 3, in 4"],
    [["1", "2"], "in 2, not in 3"],
    [["2", "3"], "not in 1, in 2 and 3, not in 4"],
    [["1", "4"], "in 1, not in 2 and 3, in 4"],
  ])("of %j", (having, words) => {
    expect(presence(all, having)).toBe(words);
  });
});

describe("defaults", () => {
  const words = (values: Record<string, string | null>) =>
    defaults(Object.keys(values), (version) => values[version] ?? null);

  it.each([
    [{ 1: null, 2: null }, ""],
    [{ 1: "a", 2: "a" }, 'default "a"'],
    [{ 1: "false", 2: "true", 3: "true" }, 'default "true" since 2, "false" in 1'],
    [{ 1: "a", 2: "a", 3: null }, 'default none since 3, "a" in 1 and 2'],
    [{ 1: "a", 2: "b", 3: "c" }, 'default "c" since 3, "b" in 2, "a" in 1'],
    [{ 1: 'a"b' }, 'default "a\\"b"'],
  ])("of %j", (values, text) => {
    expect(words(values)).toBe(text);
  });
});
