import { leadingFloat } from "../filters/type-cast.js";
import { formatG } from "../json/format-float.js";
import { wholeNumber } from "../json/read-json.js";
import { Float, type Value } from "../record.js";

export type VariantType = "string" | "boolean" | "int" | "double";

/** Undefined: it cannot be converted. Source: cm_utils_variant_convert in plugins/processor_content_modifier/cm_utils.c. */
export function castVariant(value: Value, to: VariantType): Value | undefined {
  if (value === null) return NULLS[to];
  if (typeof value === "string") return fromText(value, to);
  if (typeof value === "boolean") return fromBoolean(value, to);
  if (value instanceof Float) return fromFloat(value.value, to);
  if (typeof value === "object") return undefined;
  return fromInteger(value, to);
}

const NULLS: { readonly [T in VariantType]: Value } = {
  string: "null",
  boolean: false,
  int: 0,
  double: new Float(0),
};

function fromText(text: string, to: VariantType): Value | undefined {
  if (to === "string") return text;
  if (to === "boolean") return text.toLowerCase() === "true";
  if (to === "int") return textToInt(text);
  const number = leadingFloat(text) ?? 0;
  return Number.isFinite(number) || /inf|nan/i.test(text) ? new Float(number) : undefined;
}

/** The whole text must be a number of 32 bits. */
function textToInt(text: string): Value | undefined {
  if (text === "") return 0;
  const match = /^[ \t-\r]*([+-]?)(\d+)$/.exec(text);
  if (match === null) return undefined;
  const number = Number(`${match[1] === "-" ? "-" : ""}${match[2]}`);
  const [least, most] = text.startsWith("-") ? [-(2 ** 31), 2 ** 31 - 1] : [0, 2 ** 32 - 1];
  return number >= least && number <= most ? number : undefined;
}

function fromBoolean(value: boolean, to: VariantType): Value {
  if (to === "string") return String(value);
  if (to === "boolean") return value;
  return to === "int" ? Number(value) : new Float(Number(value));
}

function fromFloat(value: number, to: VariantType): Value {
  if (to === "string") return formatG(value, 17);
  if (to === "boolean") return value !== 0;
  if (to === "double") return new Float(value);
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return Number.isFinite(rounded) ? wholeNumber(BigInt(rounded).toString()) : 0;
}

function fromInteger(value: number | bigint, to: VariantType): Value {
  if (to === "string") return String(value);
  if (to === "boolean") return BigInt(value) !== 0n;
  return to === "int" ? value : new Float(Number(BigInt.asIntN(64, BigInt(value))));
}
