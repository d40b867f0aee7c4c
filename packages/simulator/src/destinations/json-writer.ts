import { formatG } from "../json/format-float.js";
import { Float, type RecordMap, type Value } from "../record.js";
import type { DestinationContext } from "./destination.js";

/** A value as the engine's outputs write it. */
export type JsonWriter = (value: Value) => string;

/**
 * The engine's JSON printer with the settings of the service. Letters beyond ASCII are `\uXXXX` unless the service says
 * otherwise. Source: msgpack2json in src/flb_pack.c, flb_utils_write_str in src/flb_utils.c.
 */
export function jsonWriter({
  escapeUnicode = true,
  nanAsNull = false,
}: Pick<DestinationContext, "escapeUnicode" | "nanAsNull">): JsonWriter {
  const text = escapeUnicode ? asciiText : unicodeText;
  const write: JsonWriter = (value) => {
    if (typeof value === "string") return text(value);
    if (value === null || typeof value !== "object") return String(value);
    if (value instanceof Float) return floatText(value.value, nanAsNull);
    return value instanceof Map ? writeMap(value, text, write) : writeList(value, write);
  };
  return write;
}

function writeMap(map: RecordMap, text: (key: string) => string, write: JsonWriter): string {
  let out = "";
  for (const [key, value] of map) out += `${out === "" ? "{" : ","}${text(key)}:${write(value)}`;
  return out === "" ? "{}" : `${out}}`;
}

function writeList(list: readonly Value[], write: JsonWriter): string {
  let out = "";
  for (const item of list) out += `${out === "" ? "[" : ","}${write(item)}`;
  return out === "" ? "[]" : `${out}]`;
}

const PLAIN_ASCII = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e]*$/;
const PLAIN = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e\u0080-\ud7ff\ue000-\uffff]*$/;

function asciiText(text: string): string {
  return PLAIN_ASCII.test(text)
    ? `"${text}"`
    : JSON.stringify(text).replace(/[\u007f-\uffff]/g, escapedUnit);
}

function unicodeText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}

const escapedUnit = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text between the quotes of a JSON string. */
export const jsonInside = (text: string, escapeUnicode: boolean): string =>
  (escapeUnicode ? asciiText(text) : unicodeText(text)).slice(1, -1);

const INT64_LIMIT = 2 ** 63;

/** Floats: whole ones within 64 bits with one zero, others with up to 16 digits. JSON has no word for `nan` and `inf`, and the engine writes them so. */
export function floatText(value: number, nanAsNull = false): string {
  if (Object.is(value, -0)) return "-0.0";
  if (Number.isInteger(value) && value >= -INT64_LIMIT && value < INT64_LIMIT)
    return Math.abs(value) < 1e21 ? `${wholeDigits(value)}.0` : formatG(value, 16);
  return nanAsNull && Number.isNaN(value) ? "null" : formatG(value, 16);
}

/** All digits, also beyond those that JavaScript prints. */
const wholeDigits = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : String(BigInt(value));
