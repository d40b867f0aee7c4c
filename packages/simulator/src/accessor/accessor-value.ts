import { formatF } from "../json/format-float.js";
import { printJson } from "../json/print-json.js";
import { Float, isMap, type RecordMap, type Value } from "../record.js";

export type SubKey = string | number;

/** The value of a key and its sub keys. Source: flb_ra_key_value_get in src/flb_ra_key.c. */
export function lookUp(
  record: RecordMap,
  name: string,
  subkeys: readonly SubKey[],
): Value | undefined {
  const first = record.get(name);
  if (first === undefined || subkeys.length === 0 || !isNest(first)) return first;
  return below(first, subkeys);
}

const isNest = (value: Value): boolean => value instanceof Map || isList(value);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A sub key that a map lacks ends the search without a find; a number wants a list, a text a map. */
function below(start: Value, subkeys: readonly SubKey[]): Value | undefined {
  let current: Value = start;
  for (const subkey of subkeys) {
    const next: Value | undefined =
      typeof subkey === "number"
        ? isList(current)
          ? current[subkey]
          : undefined
        : isMap(current)
          ? current.get(subkey)
          : undefined;
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** A value as it stands within text; a list cannot be one. Source: ra_translate_keymap in src/flb_record_accessor.c. */
export function valueText(value: Value): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return integerText(value);
  if (value instanceof Float) return floatText(value.value);
  return value instanceof Map ? printJson(value, { escapeUnicode: true }) : "";
}

/** The engine prints into 31 bytes, and takes the closing NUL for text where that is too short. */
function floatText(value: number): string {
  const text = formatF(value, 6);
  return text.length > 30 ? `${text.slice(0, 30)}\0` : text;
}

/** Whole numbers are signed there: those beyond 2^63 turn negative. */
export function integerText(value: number | bigint | boolean | null): string {
  return typeof value === "bigint" ? String(BigInt.asIntN(64, value)) : String(value);
}
