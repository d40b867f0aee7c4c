import type { Scalar } from "@millrace/core";

/** How a value of one of the engine's types must look; undefined: it looks right. Types not named here take any text. */
export function valueFault(type: string, value: Scalar): string | undefined {
  if (typeof value === "string" && value.includes("${")) return undefined;
  const test = TYPES[type];
  return test === undefined || test.pattern.test(String(value)) ? undefined : test.wanted;
}

const TYPES: Readonly<Record<string, { readonly pattern: RegExp; readonly wanted: string }>> = {
  boolean: { pattern: /^(true|false|on|off|yes|no)$/i, wanted: "true or false" },
  integer: { pattern: /^[+-]?\d+$/, wanted: "a whole number" },
  double: { pattern: /^[+-]?(\d+(\.\d*)?|\.\d+)$/, wanted: "a number" },
  size: { pattern: /^\d+\s?(|[kmg]b?)$/i, wanted: "a size such as 512k, 50M or 1G" },
  time: { pattern: /^\d+[smhd]?$/i, wanted: "a time such as 30, 10s, 5m or 1h" },
};
