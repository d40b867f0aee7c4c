import { Float, type Value } from "../record.js";

const SPACE = "[\\t-\\r ]*";
const INTEGER = new RegExp(`^${SPACE}([+-]?\\d+)`);
const HEX = new RegExp(`^${SPACE}([+-]?)(?:0[xX](?=[0-9a-fA-F]))?([0-9a-fA-F]+)`);
const FLOAT = new RegExp(`^${SPACE}([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)`);
const HEX_FLOAT = new RegExp(
  `^${SPACE}([+-]?)0[xX]([0-9a-fA-F]*)(?:\\.([0-9a-fA-F]*))?(?:[pP]([+-]?\\d+))?`,
);
const NO_NUMBER = new RegExp(`^${SPACE}([+-]?)(inf|nan)`, "i");

const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
const HIGHEST_UNSIGNED = 2n ** 64n - 1n;

/** Longest run of digits that can be a number within 64 bits. */
const DIGITS = 40;

/** A whole number as C's atoll reads the beginning of a text. */
export function wholeNumberOf(text: string): Value {
  const [, digits] = INTEGER.exec(text) ?? [];
  if (digits === undefined) return 0;
  const number = Number(digits);
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  if (digits.length > DIGITS) return number < 0 ? LOWEST : HIGHEST;
  return settled(clamp(BigInt(digits), LOWEST, HIGHEST));
}

/** A hexadecimal number as C's strtoull reads it: a minus sign turns it round. */
export function hexNumberOf(text: string): Value {
  const [, sign, digits] = HEX.exec(text) ?? [];
  if (digits === undefined) return 0;
  const value = digits.length > DIGITS ? HIGHEST_UNSIGNED : clampHex(digits);
  return settled(sign === "-" && value < HIGHEST_UNSIGNED ? BigInt.asUintN(64, -value) : value);
}

const clampHex = (digits: string): bigint => clamp(BigInt(`0x${digits}`), 0n, HIGHEST_UNSIGNED);

const clamp = (value: bigint, low: bigint, high: bigint): bigint =>
  value < low ? low : value > high ? high : value;

function settled(value: bigint): Value {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** A float as C's atof reads the beginning of a text. */
export function floatOf(text: string): Float {
  const [, decimal] = FLOAT.exec(text) ?? [];
  const hex = HEX_FLOAT.exec(text);
  if (hex !== null && `${hex[2] ?? ""}${hex[3] ?? ""}` !== "") return new Float(hexFloat(hex));
  if (decimal !== undefined) return new Float(Number(decimal));
  const [, sign, word] = NO_NUMBER.exec(text) ?? [];
  if (word === undefined) return new Float(0);
  const value = word.toLowerCase() === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
  return new Float(sign === "-" ? -value : value);
}

function hexFloat([, sign, whole = "", part = "", power = "0"]: RegExpExecArray): number {
  let value = 0;
  for (const digit of `${whole}${part}`) value = value * 16 + Number.parseInt(digit, 16);
  const scaled = value * 2 ** (Number(power) - 4 * part.length);
  return sign === "-" ? -scaled : scaled;
}
