import { Float, type RecordMap, type Value } from "../record.js";
import { floatText } from "./format-float.js";

export interface PrintJsonOptions {
  /** Letters beyond ASCII as `\uXXXX`, as the engine writes them within text. @default false */
  readonly escapeUnicode?: boolean;
}

/** A value as the engine's JSON printer writes it. Source: msgpack2json in src/flb_pack.c. */
export function printJson(value: Value, { escapeUnicode = false }: PrintJsonOptions = {}): string {
  return print(value, escapeUnicode ? escapedText : plainText);
}

type PrintText = (text: string) => string;

function print(value: Value, text: PrintText): string {
  if (typeof value === "string") return text(value);
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof Float) return floatJson(value.value);
  if (value instanceof Map) return printMap(value, text);
  return `[${value.map((item) => print(item, text)).join(",")}]`;
}

/** JSON has no word for them; the engine writes one that is none, which no reader takes. */
const floatJson = (value: number): string => (Number.isFinite(value) ? floatText(value) : "null");

function printMap(map: RecordMap, text: PrintText): string {
  let out = "{";
  for (const [key, value] of map) {
    if (out.length > 1) out += ",";
    out += `${text(key)}:${print(value, text)}`;
  }
  return `${out}}`;
}

const SAFE = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e\u0080-\ud7ff\ue000-\uffff]*$/;

function plainText(text: string): string {
  return SAFE.test(text) ? `"${text}"` : JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}

function escapedText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
