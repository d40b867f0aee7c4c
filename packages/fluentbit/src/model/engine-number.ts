import type { Variant } from "./processors.js";

/** The engine keeps lists in processors and routes in ten places, and fails on one more. */
export const LONGEST_LIST = 10;

const INTEGER = /^[+-]?[0-9]+$/;
const DECIMAL = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const HEX = /^([+-]?)0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)(?:[pP]([+-]?[0-9]+))?$/;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^\+?(?:inf|infinity)$/i, "inf"],
  [/^-(?:inf|infinity)$/i, "-inf"],
  [/^[+-]?nan(?:\([0-9a-z_]*\))?$/i, "nan"],
];
const MOST = 2n ** 64n;
const LEAST = -(2n ** 63n);

/** The number that the engine reads out of a plain scalar; undefined: it is text. */
export function engineNumber(text: string): Variant | undefined {
  if (INTEGER.test(text)) return engineInteger(text);
  const word = WORDS.find(([pattern]) => pattern.test(text));
  if (word !== undefined) return { "!!number": word[1] };
  const value = DECIMAL.test(text) ? Number(text) : hexNumber(text);
  return value === undefined ? undefined : engineDouble(value, text);
}

function engineInteger(text: string): Variant | undefined {
  // Far beyond any integer of the engine, and slow to read as one.
  if (text.length > 400) return engineDouble(Number(text), text);
  const value = BigInt(text.replace(/^\+/, ""));
  if (value >= MOST || value < LEAST) return engineDouble(Number(value), text);
  const safe = Number(value);
  return Number.isSafeInteger(safe) ? safe + 0 : { "!!number": String(value) };
}

/** Too large or too small is text to the engine. */
function engineDouble(value: number, text: string): Variant | undefined {
  const zero = /^[+-]?(?:0[xX])?[0.]*(?:[eEpP].*)?$/.test(text);
  if (!Number.isFinite(value) || (Math.abs(value) < 2.2250738585072014e-308 && !zero))
    return undefined;
  return Number.isInteger(value) ? { "!!number": wholeDouble(value) } : value;
}

const wholeDouble = (value: number): string => {
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

function hexNumber(text: string): number | undefined {
  const match = HEX.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", part = "", power = "0"] = match;
  if (whole + part === "") return undefined;
  const digits = Number(`0x${whole}${part}`);
  const value = digits * 2 ** (Number(power) - 4 * part.length);
  return sign === "-" ? -value : value;
}
