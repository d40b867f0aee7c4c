import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue, valueFault } from "../../src/catalogue/value-types.js";

const table: Readonly<Record<string, { good: readonly unknown[]; bad: readonly unknown[] }>> = {
  boolean: {
    good: [true, false, "on", "Off", "YES", "no", "true"],
    bad: [1, 0, "", "y", "maybe", "true ", "t", "enabled", '"true"'],
  },
  integer: {
    good: [0, -1, 5, "5", "+5", "010"],
    bad: [1.5, "1.5", "5M", "", "x", "0x10", "1e3", "1_000", "99999999999", Number.NaN, 1e21],
  },
  double: {
    good: [0, 1.5, -0.5, ".5", "5.", "+1.5", "1e3", "1e-3"],
    bad: ["", ".", "x", "1,5", "5s", Number.NaN],
  },
  size: {
    good: [0, 1024, "512k", "50M", "1G", "1GB", "5mb", "false"],
    bad: ["", "1.5M", "-1", "1T", "1MiB", "x", "5 M", "5 MB", "5B", "M", "off", "9999999999999G"],
  },
  time: {
    good: [0, 30, "10s", "5m", "1h", "1d", "5M"],
    bad: ["", "1 m", "1.5h", "-1", "1w", "x", "5ms", "10min", "1h30m"],
  },
  string: { good: ["", "x", 5, true], bad: [] },
  "multiple comma delimited strings": { good: ["a,b", ""], bad: [] },
  "space delimited strings (minimum 1)": { good: ["a", "a b", '"a b" c'], bad: ["", "  "] },
  "space delimited strings (minimum 2)": { good: ["a b", '"a b" c', "a b c"], bad: ["a", '"a b"'] },
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

describe("readValue", () => {
  it.each([
    ["boolean", "maybe", "refuses"],
    ["integer", "two", "misreads"],
    ["double", "x", "misreads"],
    ["size", "zzz", "misreads"],
    ["time", "soon", "misreads"],
    ["space delimited strings (minimum 2)", "one", "refuses"],
  ] as const)("says that the engine %s %s: it %s it", (type, text, engine) => {
    expect(readValue(type, text, "5.0.9")).toMatchObject({ ok: false, engine });
  });

  it.each([
    ["1.9.10", false],
    ["3.0.7", false],
    ["3.1.0", true],
    ["5.1.1", true],
  ])("on %s a size may have a fraction: %s", (version, ok) => {
    expect(readValue("size", "1.5M", version).ok).toBe(ok);
  });

  it("takes every number with a unit as a size and as a time", () => {
    const unit = fc.constantFrom("", "k", "K", "M", "G", "kb", "MB", "GB");
    fc.assert(fc.property(fc.nat(), unit, (n, u) => readValue("size", `${n}${u}`, "1.9.10").ok));
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom("", "s", "m", "h", "d"),
        (n, u) => readValue("time", `${n}${u}`, "1.9.10").ok,
      ),
    );
  });

  it("reads any text of any type without a throw", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(table)), fc.string(), (type, text) => {
        expect(typeof readValue(type, text, "5.0.9").ok).toBe("boolean");
      }),
    );
  });
});
