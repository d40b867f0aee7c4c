import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDuration,
  checkSize,
  goDuration,
  parseDuration,
  parseSize,
  prometheusDuration,
} from "../src/index.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("parseDuration", () => {
  it.each([
    ["500ms", 500],
    ["0s", 0],
    ["1s", 1000],
    ["10m", 600_000],
    ["2h", 2 * HOUR],
    ["30d", 30 * DAY],
    ["2w", 14 * DAY],
    ["1y", 365 * DAY],
    ["1h30m", 1.5 * HOUR],
    ["1d12h", 36 * HOUR],
    ["1m1ms", 60_001],
  ])("%s is %i ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
    expect(checkDuration(["retention"], text)).toEqual([]);
  });

  it.each([
    "",
    "30",
    "d",
    "1.5h",
    "-1h",
    "1 h",
    " 1h",
    "1h ",
    "1H",
    "1M",
    "1us",
    "1h30",
    "1h,30m",
    "1h\n",
    "99999999999999999y",
  ])("%j is none", (text) => {
    expect(parseDuration(text)).toBeUndefined();
    expect(checkDuration(["retention"], text)).toMatchObject([
      { code: "CORE_INVALID_DURATION", path: ["retention"] },
    ]);
  });

  it.each([30, null, undefined, ["1h"]])("%j is no text", (value) => {
    expect(checkDuration([], value)).toMatchObject([{ code: "CORE_INVALID_DURATION" }]);
  });
});

describe("printed durations", () => {
  it.each([
    [0, "0s", "0s"],
    [500, "500ms", "500ms"],
    [1000, "1s", "1s"],
    [60_000, "1m", "1m"],
    [1.5 * HOUR, "1h30m", "1h30m"],
    [DAY, "24h", "1d"],
    [36 * HOUR, "36h", "1d12h"],
    [30 * DAY, "720h", "30d"],
    [30 * DAY + 1, "720h1ms", "30d1ms"],
    [365 * DAY, "8760h", "365d"],
  ])("%i ms is %s for Go and %s for Prometheus", (milliseconds, go, prometheus) => {
    expect([goDuration(milliseconds), prometheusDuration(milliseconds)]).toEqual([go, prometheus]);
  });

  it("are read back as the same span", () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 * 365 * DAY }), (milliseconds) => {
        expect(parseDuration(goDuration(milliseconds))).toBe(milliseconds);
        expect(parseDuration(prometheusDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});

describe("parseSize", () => {
  it.each([
    ["0", 0],
    ["512", 512],
    ["5K", 5000],
    ["5KB", 5000],
    ["5KiB", 5120],
    ["5M", 5e6],
    ["5MB", 5e6],
    ["64MiB", 64 * 1024 ** 2],
    ["1G", 1e9],
    ["1GB", 1e9],
    ["1GiB", 1024 ** 3],
  ])("%s is %i bytes", (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
    expect(checkSize(["limit"], text)).toEqual([]);
  });

  it.each(["", "M", "1.5M", "-1M", "1 M", "1m", "1mb", "1T", "1Mi", "1iB", "1M\n", "99999999999G"])(
    "%j is none",
    (text) => {
      expect(parseSize(text)).toBeUndefined();
      expect(checkSize(["limit"], text)).toMatchObject([
        { code: "CORE_INVALID_SIZE", path: ["limit"] },
      ]);
    },
  );

  it("a number is no text", () => {
    expect(checkSize([], 512)).toMatchObject([{ code: "CORE_INVALID_SIZE" }]);
  });
});
