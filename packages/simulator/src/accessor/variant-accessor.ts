import { type AccessorPart, readAccessor } from "@millrace/fluentbit/check";
import { formatF } from "../json/format-float.js";
import { Float, type RecordMap, type Value } from "../record.js";
import { isSince } from "../versions.js";
import { integerText, lookUp } from "./accessor-value.js";

/** Texts of a record for conditions: undefined where the engine gets none, and the test is false. */
export type VariantText = (record: RecordMap) => string | undefined;

/**
 * The record accessor of conditions. It differs from the other one in what it makes of maps and lists.
 * Source: src/flb_cfl_record_accessor.c.
 */
export function variantAccessor(
  text: string,
  { version, crash }: VariantContext,
): { readonly read: VariantText } | { readonly fault: string } {
  const { fault, parts } = readAccessor(text, version);
  if (fault !== undefined) return { fault: fault.reason };
  const printMap = isSince(version, "5.0.3") ? jsonText : noText;
  const mapText: MapText = (map) => {
    // The printer reads the length of text where none is noted.
    if (!holdsText(map)) return printMap(map);
    crash(`the condition on ${text} meets a map with text in it`);
    return undefined;
  };
  return { read: (record) => joined(parts, record, mapText) };
}

/** What the accessor must know of its engine. */
export interface VariantContext {
  readonly version: string;
  /** The engine dies here. */
  readonly crash: (why: string) => void;
}

function holdsText(value: Value): boolean {
  if (typeof value === "string") return true;
  if (value instanceof Map) return [...value.values()].some(holdsText);
  return Array.isArray(value) && value.some(holdsText);
}

type MapText = (map: RecordMap) => string | undefined;

/** Before 5.0.3 a map had none. */
const noText: MapText = () => undefined;

/** A list has no text, and then the whole has none. */
function joined(
  parts: readonly AccessorPart[],
  record: RecordMap,
  mapText: MapText,
): string | undefined {
  let out = "";
  for (const part of parts) {
    const piece = partText(part, record, mapText);
    if (piece === undefined) return undefined;
    out += piece;
  }
  return out;
}

function partText(part: AccessorPart, record: RecordMap, mapText: MapText): string | undefined {
  if (part.kind === "text") return part.text;
  if (part.kind !== "key") return "";
  const value = lookUp(record, part.name, part.subkeys);
  if (value === undefined) return "";
  return variantText(value, mapText);
}

function variantText(value: Value, mapText: MapText): string | undefined {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return integerText(value);
  if (value instanceof Float) return formatF(value.value, 6).slice(0, 31);
  return value instanceof Map ? mapText(value) : undefined;
}

/** Not quite JSON: text is not escaped, and a float is printed as its bits. Source: cfl_to_json. */
function jsonText(map: RecordMap): string {
  const entries = [...map].map(([key, value]) => `"${key}":${looseJson(value)}`);
  return `{${entries.join(",")}}`;
}

function looseJson(value: Value): string {
  if (typeof value === "string") return `"${value}"`;
  if (value === null || typeof value !== "object") return String(value);
  if (value instanceof Float) return floatBits(value.value);
  return value instanceof Map ? jsonText(value) : `[${value.map(looseJson).join(",")}]`;
}

const bits = new DataView(new ArrayBuffer(8));

function floatBits(value: number): string {
  bits.setFloat64(0, value);
  return String(bits.getBigUint64(0));
}
