import { floatText } from "../json/format-float.js";
import { wholeNumber } from "../json/read-json.js";
import { Float, type Value } from "../record.js";

export type CastType = "int" | "uint" | "float" | "hex" | "string" | "bool";

const TYPES: readonly CastType[] = ["int", "uint", "float", "hex", "string", "bool"];

/** A type's name, or its first letters. Source: flb_typecast_str_to_type_t in src/flb_typecast.c. */
export const castType = (text: string): CastType | undefined =>
  TYPES.find((type) => type.startsWith(text.toLowerCase()));

/** Undefined: the value is not of the type, or cannot be turned into the other. Source: src/flb_typecast.c. */
export function castValue(value: Value, from: CastType, to: CastType): Value | undefined {
  if (from === "string") return typeof value === "string" ? fromText(value, to) : undefined;
  if (from === "float") return value instanceof Float ? fromFloat(value.value, to) : undefined;
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  return fromInteger(BigInt(value), from, to);
}

function fromText(text: string, to: CastType): Value | undefined {
  if (to === "float") return new Float(leadingFloat(text) ?? 0);
  if (to === "bool") return leadingBoolean(text);
  if (to === "string") return undefined;
  const number = to === "int" ? leadingInt64(text) : leadingUint64(text, to === "hex" ? 16 : 10);
  return number === 0n ? undefined : wholeNumber(String(number));
}

function leadingBoolean(text: string): boolean | undefined {
  if (/^true/i.test(text)) return true;
  return /^false/i.test(text) ? false : undefined;
}

const WHOLE = { 10: /^[ \t-\r]*([+-]?)(\d+)/, 16: /^[ \t-\r]*([+-]?)(?:0x)?([\da-f]+)/i } as const;

function leadingWhole(
  text: string,
  base: 10 | 16,
): { readonly negative: boolean; readonly size: bigint } {
  const [, sign = "", digits = "0"] = WHOLE[base].exec(text) ?? [];
  // Longer ones are out of range however they go on.
  const short = digits.replace(/^0+(?=.)/, "").slice(0, 40);
  return { negative: sign === "-", size: BigInt(base === 16 ? `0x${short}` : short) };
}

const MAX_INT64 = 2n ** 63n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** As C's `strtoimax`. */
export function leadingInt64(text: string): bigint {
  const { negative, size } = leadingWhole(text, 10);
  if (negative) return size > MAX_INT64 ? -MAX_INT64 - 1n : -size;
  return size > MAX_INT64 ? MAX_INT64 : size;
}

/** As C's `strtoumax`: a negative number goes round. */
export function leadingUint64(text: string, base: 10 | 16): bigint {
  const { negative, size } = leadingWhole(text, base);
  if (size > MAX_UINT64) return MAX_UINT64;
  return negative ? BigInt.asUintN(64, -size) : size;
}

const FLOAT =
  /^[ \t-\r]*([+-]?)(?:(0x(?:[\da-f]+(?:\.[\da-f]*)?|\.[\da-f]+)(?:p[+-]?\d+)?)|((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(inf(?:inity)?)|(nan))/i;

/** As C's `strtod`: the number at the start of a text; undefined: there is none. */
export function leadingFloat(text: string): number | undefined {
  const match = FLOAT.exec(text);
  if (match === null) return undefined;
  const [, sign, hex, decimal, infinite] = match;
  const size =
    hex !== undefined
      ? hexFloat(hex)
      : decimal !== undefined
        ? Number(decimal)
        : infinite !== undefined
          ? Number.POSITIVE_INFINITY
          : Number.NaN;
  return sign === "-" ? -size : size;
}

function hexFloat(text: string): number {
  const [, whole = "", part = "", power = "0"] =
    /^0x([\da-f]*)\.?([\da-f]*)(?:p([+-]?\d+))?$/i.exec(text) ?? [];
  const digits = Number(`0x${whole}${part}` === "0x" ? "0x0" : `0x${whole}${part}`);
  return digits * 2 ** (Number(power) - 4 * part.length);
}

function fromFloat(value: number, to: CastType): Value | undefined {
  if (to === "string") return floatText(value);
  if (to !== "int" && to !== "uint") return undefined;
  if (!Number.isFinite(value)) return undefined;
  const whole = BigInt(Math.trunc(value));
  return wholeNumber(String(to === "int" ? BigInt.asIntN(64, whole) : BigInt.asUintN(64, whole)));
}

/** `int` and `uint` are two readings of the same 64 bits. */
function fromInteger(value: bigint, from: CastType, to: CastType): Value | undefined {
  const read = from === "int" ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value);
  if (to === "string") return String(read);
  if (to === "float") return new Float(Number(read));
  if (to === "uint" && from === "int") return wholeNumber(String(BigInt.asUintN(64, read)));
  if (to === "int" && from === "uint") return wholeNumber(String(BigInt.asIntN(64, read)));
  return undefined;
}
