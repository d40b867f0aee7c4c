import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TimeOptions, timeReader } from "../../src/parsers/time/time-reader.js";

const NOW = Date.UTC(2026, 10, 21) / 1000;

function readerOf(format: string, options: Partial<TimeOptions> = {}) {
  return timeReader({
    format,
    version: "5.0.9",
    strict: true,
    systemZone: false,
    offset: undefined,
    zone: undefined,
    now: () => NOW,
    ...options,
  });
}

const seconds = fc.integer({ min: -(2 ** 31), max: 2 ** 32 });

describe("times", () => {
  it("reads what ISO 8601 writes", () => {
    const reader = readerOf("%Y-%m-%dT%H:%M:%S.%L%z");
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 999 }), (sec, milli) => {
        const text = new Date(sec * 1000 + milli).toISOString();
        expect(reader.read(text)).toBe(true);
        expect([reader.sec, Math.round(reader.nsec / 1e6)]).toEqual([sec, milli]);
      }),
    );
  });

  it("reads seconds as they are", () => {
    const reader = readerOf("%s");
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), (sec) => {
        expect(reader.read(String(sec))).toBe(true);
        expect(reader.sec).toBe(sec);
      }),
    );
  });

  it("takes a zone's own time back to UTC", () => {
    const shown = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Berlin",
      dateStyle: "short",
      timeStyle: "medium",
    });
    const reader = readerOf("%Y-%m-%d %H:%M:%S", { zone: "Europe/Berlin" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_140_000_000 }), (sec) => {
        const text = shown.format(new Date(sec * 1000));
        expect(reader.read(text)).toBe(true);
        // A time that comes twice is the first of the two.
        expect(shown.format(new Date(reader.sec * 1000))).toBe(text);
        expect(sec - reader.sec === 0 || sec - reader.sec === 3600).toBe(true);
      }),
    );
  });

  it.each([
    ["%b %d %H:%M:%S", "Nov  1 10:00:01", Date.UTC(2026, 10, 1, 10, 0, 1)],
    ["%H:%M:%S", "10:00:01", Date.UTC(2026, 10, 21, 10, 0, 1)],
    ["%Y-%j", "2024-366", Date.UTC(2024, 11, 31)],
    ["%y%m%d", "691121", Date.UTC(1969, 10, 21)],
  ])("reads %s from %s", (format, text, expected) => {
    const reader = readerOf(format);
    expect(reader.read(text)).toBe(true);
    expect(reader.sec * 1000).toBe(expected);
  });

  it("takes any text without a throw", () => {
    const letters = fc.constantFrom(..."%YmdHMSLzZsbaAeCyjDTFrcEOpIkl -:.0123é\0");
    const texts = fc.string({ unit: letters, maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, (format, text) => {
        expect(typeof readerOf(format, { strict: false }).read(text)).toBe("boolean");
      }),
    );
  });
});
