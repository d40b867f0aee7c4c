import { Float, type RecordMap, type Value } from "../record.js";
import { LuaTable, type LuaValue } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { index } from "./metamethods.js";
import { toBytes } from "./text/byte-string.js";

/** Source: flb_lua_pushmsgpack in src/flb_lua.c; `old`: flb_lua_pushmpack of 1.9, which knows no types of tables. */
export function recordToLua(machine: Machine, record: RecordMap, old: boolean): LuaTable {
  const table = new LuaTable(machine.meter, 0, record.size);
  for (const [key, value] of record) {
    const given = valueToLua(machine, value, old);
    if (given !== undefined) table.set(toBytes(key), given);
  }
  if (!old) table.recordType = 2;
  return table;
}

function valueToLua(machine: Machine, value: Value, old: boolean): LuaValue {
  if (typeof value === "string") return toBytes(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value === null) return old ? undefined : index(machine, machine.globals, "flb_null");
  if (typeof value === "bigint") return wholeToLua(value, old);
  if (value instanceof Float) return value.value;
  if (value instanceof Map) return recordToLua(machine, value, old);
  return listToLua(machine, value, old);
}

function listToLua(machine: Machine, list: readonly Value[], old: boolean): LuaTable {
  const table = new LuaTable(machine.meter, list.length === 0 ? 0 : list.length + 1);
  for (const [at, item] of list.entries()) table.set(at + 1, valueToLua(machine, item, old));
  if (!old) table.recordType = 1;
  return table;
}

/** A number that is rounded to 2^63 is turned into the lowest one. */
function wholeToLua(value: bigint, old: boolean): number {
  if (old) return Number(BigInt.asIntN(64, value));
  const number = Number(value);
  return number >= 2 ** 63 ? -(2 ** 63) : number;
}
