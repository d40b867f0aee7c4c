import { describe, expect, it } from "vitest";
import { valueFault } from "../../src/catalogue/value-types.js";

const table: Readonly<Record<string, { good: readonly unknown[]; bad: readonly unknown[] }>> = {
  boolean: {
    good: [true, false, "on", "Off", "YES", "no", "true"],
    bad: [1, 0, "", "y", "maybe", "true "],
  },
  integer: { good: [0, -1, 5, "5", "+5"], bad: [1.5, "1.5", "5M", "", "x", Number.NaN, 1e21] },
  double: { good: [0, 1.5, -0.5, ".5", "5.", "+1.5"], bad: ["", ".", "1e3", "x", Number.NaN] },
  size: {
    good: [0, 1024, "512k", "50M", "1G", "1GB", "5 M", "5mb"],
    bad: ["", "1.5M", "-1", "1T", "1MiB", "x"],
  },
  time: { good: [0, 30, "10s", "5m", "1h", "1d", "5M"], bad: ["", "1 m", "1.5h", "-1", "1w", "x"] },
  string: { good: ["", "x", 5, true], bad: [] },
  "multiple comma delimited strings": { good: ["a,b", ""], bad: [] },
};

describe.each(Object.entries(table))("%s", (type, { good, bad }) => {
  it.each([...good, "${VALUE}", "x${VALUE}"])("takes %j", (value) => {
    expect(valueFault(type, value as string)).toBeUndefined();
  });

  if (bad.length > 0)
    it.each(bad)("refuses %j", (value) => {
      expect(valueFault(type, value as string)).toBeTypeOf("string");
    });
});
