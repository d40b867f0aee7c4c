import { readValue } from "../catalogue/value-types.js";
import { readFluentBitRegex } from "../onigmo/slashes.js";

/** How a value is read, beside the engine's own words for types. */
export type ValueType = string | "regex" | "binary-size";

const DECIMAL_UNITS: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };
const BINARY_UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
};
const TIME_UNITS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** A text by which values are compared: equal when the engine reads the same out of both. */
export function valueToken(type: ValueType, text: string, version: string): string {
  if (type === "regex") return JSON.stringify(readFluentBitRegex(text, version));
  if (type === "multiple comma delimited strings") return JSON.stringify(commaWords(text));
  if (type === "binary-size") return number(text, /^(\d+(?:\.\d+)?)([kmg]?)b?$/i, BINARY_UNITS);
  if (!readValue(type, text, version).ok) return text;
  switch (type) {
    case "boolean":
      return /^(true|on|yes)$/i.test(text) ? "true" : "false";
    case "integer":
    case "double":
      return String(Number(text) + 0);
    case "size":
      return number(text, /^(\d+(?:\.\d+)?)([kmg]?)b?$/i, DECIMAL_UNITS);
    case "time":
      return number(text, /^(\d+)([smhd]?)$/i, TIME_UNITS);
    default:
      return text;
  }
}

function number(text: string, pattern: RegExp, units: Readonly<Record<string, number>>): string {
  const [, digits, unit = ""] = pattern.exec(text) ?? [];
  return digits === undefined ? text : String(Number(digits) * (units[unit.toLowerCase()] ?? 1));
}

/** The engine takes spaces off around each part, and drops empty ones. */
const commaWords = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.replace(/^ +| +$/g, ""))
    .filter((part) => part !== "");
