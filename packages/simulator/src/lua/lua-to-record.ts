import { Float, type RecordMap, type Value } from "../record.js";
import { FLB_NULL, type LuaKey, LuaTable, type LuaValue } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { spend } from "./meter.js";
import { fromBytes } from "./text/byte-string.js";
import { numberText } from "./text/print-number.js";

/** A key of `type_int_key` or `type_array_key`. */
export interface KeyType {
  readonly key: string;
  readonly type: "int" | "array";
}

/** How tables are turned into records. */
export interface Packing {
  readonly machine: Machine;
  readonly keyTypes: readonly KeyType[];
  /** The metatable of a record's table says whether it is a list; 1.9 looks at the keys alone. */
  readonly typed: boolean;
  /** Something has no place in a record, so that the whole cannot be read. */
  failed: boolean;
  /** What would break the engine. */
  broken: "nesting" | "length" | undefined;
}

/** Deeper than any record; a table that holds itself has no end. */
const MAX_DEPTH = 200;
/** A list with a key such as 1e9 has as many items. */
const MAX_LENGTH = 2_000_000;

/** Source: flb_lua_tomsgpack in src/flb_lua.c. */
export function luaToValue(packing: Packing, value: LuaValue, depth = 0): Value {
  if (typeof value === "string") return fromBytes(value, !packing.typed);
  if (typeof value === "number") return numberToValue(value);
  if (typeof value === "boolean") return value;
  if (value === undefined || value === FLB_NULL) return null;
  if (value instanceof LuaTable) return tableToValue(packing, value, depth + 1);
  packing.failed = true;
  return null;
}

/** What 64 bits hold is whole: `1.0` becomes `1`. */
export function numberToValue(value: number): Value {
  if (!Number.isInteger(value) || value < -(2 ** 63) || value >= 2 ** 63) return new Float(value);
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return BigInt(value);
}

function tableToValue(packing: Packing, table: LuaTable, depth: number): Value {
  if (depth > MAX_DEPTH) {
    packing.broken ??= "nesting";
    return null;
  }
  const type = packing.typed ? tableType(table) : undefined;
  if (type === "map") return tableToMap(packing, table, depth);
  if (type === "list") return tableToList(packing, table, table.length(), depth);
  const length = listLength(table);
  return length > 0
    ? tableToList(packing, table, length, depth)
    : tableToMap(packing, table, depth);
}

/** What the number `type` of a metatable says: 1 is a list, everything else from 0 on a map. */
function tableType(table: LuaTable): "list" | "map" | undefined {
  const type = table.meta === undefined ? table.recordType || undefined : table.meta.get("type");
  if (typeof type !== "number" || Math.trunc(type) < 0) return undefined;
  return Math.trunc(type) === 1 ? "list" : "map";
}

/** How many items a table has as a list; 0 and below: it is a map. Source: flb_lua_arraylength. */
export function listLength(table: LuaTable): number {
  const highest = table.highest();
  if (highest > 0 && Number.isInteger(highest)) return highest;
  let [count, max] = [0, 0];
  for (const [key] of table.entries()) {
    if (typeof key !== "number" || Math.trunc(key) <= 0) return -1;
    max = Math.max(max, Math.trunc(key));
    count += 1;
  }
  return max === count ? max : -1;
}

export function tableToList(
  packing: Packing,
  table: LuaTable,
  length: number,
  depth: number,
): readonly Value[] {
  if (length > MAX_LENGTH) {
    packing.broken ??= "length";
    return [];
  }
  spend(packing.machine.meter, length);
  const items: Value[] = [];
  for (let at = 1; at <= length && packing.broken === undefined; at += 1)
    items.push(luaToValue(packing, table.get(at), depth));
  return items;
}

function tableToMap(packing: Packing, table: LuaTable, depth: number): RecordMap {
  const map: RecordMap = new Map();
  for (const [key, value] of table.entries()) {
    if (packing.broken !== undefined) break;
    spend(packing.machine.meter, 1);
    map.set(keyText(packing, key), entryToValue(packing, key, value, depth));
  }
  return map;
}

/** A record of ours has keys of text alone; the engine's keys keep their type. */
function keyText(packing: Packing, key: LuaKey): string {
  if (typeof key === "string") return fromBytes(key, !packing.typed);
  if (typeof key === "number") return numberText(key, packing.machine.ties);
  if (typeof key === "boolean") return String(key);
  packing.failed = true;
  return "";
}

function entryToValue(packing: Packing, key: LuaKey, value: LuaValue, depth: number): Value {
  const { keyTypes } = packing;
  if (keyTypes.length === 0 || typeof key !== "string") return luaToValue(packing, value, depth);
  if (typeof value === "number" && hasType(keyTypes, key, "int"))
    return numberToValue(asInt64(value));
  if (value instanceof LuaTable && hasType(keyTypes, key, "array"))
    return tableToList(packing, value, value.length(), depth + 1);
  return luaToValue(packing, value, depth);
}

/** The engine compares as many bytes as the record's key has, so `co` is taken for `count`. */
const hasType = (types: readonly KeyType[], key: string, wanted: KeyType["type"]): boolean =>
  types.some(({ key: start, type }) => type === wanted && start.startsWith(key));

/** Cut off towards zero; what 64 bits do not hold is the lowest number. */
function asInt64(value: number): number {
  const whole = Math.trunc(value);
  return whole >= -(2 ** 63) && whole < 2 ** 63 ? whole : -(2 ** 63);
}
