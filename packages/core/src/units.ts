import type { Diagnostic } from "./diagnostic.js";
import { diagnostic } from "./diagnostic.js";
import type { Path } from "./path.js";
import { showValue } from "./show-value.js";

/** A span of time as people write it: whole number and unit, parts may follow: `30d`, `1h30m`, `500ms`. */
export type DurationText = `${number}${"ms" | "s" | "m" | "h" | "d" | "w" | "y"}` | (string & {});

/** An amount of bytes as people write it: `64MiB`, `5M`. */
export type SizeText = `${number}${"" | "K" | "M" | "G" | "KiB" | "MiB" | "GiB"}` | (string & {});

export const invalidDuration = diagnostic<{ value: unknown }>("CORE_INVALID_DURATION", {
  severity: "error",
  message: ({ value }) => `${showValue(value)} is not a duration`,
  hint: () => "write a whole number and a unit: ms, s, m, h, d, w or y, such as 30d or 1h30m",
});

export const invalidSize = diagnostic<{ value: unknown }>("CORE_INVALID_SIZE", {
  severity: "error",
  message: ({ value }) => `${showValue(value)} is not a size`,
  hint: () => "write a whole number and a unit: K, M, G or KiB, MiB, GiB, such as 64MiB",
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MILLISECONDS: Readonly<Record<string, number>> = {
  ms: 1,
  s: SECOND,
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  y: 365 * DAY,
};

/** Milliseconds of a duration text, or undefined when it is not one. A year is 365 days, as in Prometheus. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[smhdwy]))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) {
    sum += Number(amount) * (MILLISECONDS[unit ?? ""] ?? 0);
  }
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** Prints milliseconds for Go's `time.Duration`, whose largest unit is the hour: `720h`, `1h30m`, `500ms`. */
export function goDuration(milliseconds: number): string {
  return printUnits(milliseconds, [
    ["h", HOUR],
    ["m", MINUTE],
    ["s", SECOND],
    ["ms", 1],
  ]);
}

/** Prints milliseconds for Prometheus' `model.Duration`, which knows days: `30d`, `1d12h`. */
export function prometheusDuration(milliseconds: number): string {
  return printUnits(milliseconds, [
    ["d", DAY],
    ["h", HOUR],
    ["m", MINUTE],
    ["s", SECOND],
    ["ms", 1],
  ]);
}

function printUnits(milliseconds: number, units: readonly (readonly [string, number])[]): string {
  let left = milliseconds;
  let text = "";
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    if (count > 0) text += `${count}${unit}`;
    left -= count * size;
  }
  return text === "" ? "0s" : text;
}

const BYTES: Readonly<Record<string, number>> = {
  "": 1,
  K: 1000,
  M: 1000 ** 2,
  G: 1000 ** 3,
  KB: 1000,
  MB: 1000 ** 2,
  GB: 1000 ** 3,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
};

/** Bytes of a size text, or undefined when it is not one. `K`, `M`, `G` are powers of 1000, `KiB` … of 1024. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)(|[KMG]|[KMG]B|[KMG]iB)$/.exec(text);
  const bytes =
    match === null ? undefined : Number(match[1]) * (BYTES[match[2] ?? ""] ?? Number.NaN);
  return bytes !== undefined && Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Findings for a value that should be a duration. */
export function checkDuration(path: Path, value: unknown): Diagnostic[] {
  return typeof value === "string" && parseDuration(value) !== undefined
    ? []
    : [invalidDuration(path, { value })];
}

/** Findings for a value that should be a size. */
export function checkSize(path: Path, value: unknown): Diagnostic[] {
  return typeof value === "string" && parseSize(value) !== undefined
    ? []
    : [invalidSize(path, { value })];
}
