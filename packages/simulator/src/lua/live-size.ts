import { type LuaFunction, LuaTable, LuaUserdata, type LuaValue } from "./lua-value.js";
import type { Machine } from "./machine.js";

const ENTRY_BYTES = 96;
/** Texts from this length on are counted once, however often they stand there. */
const LONG = 256;

/** About how many bytes a script holds on to between two records. */
export function liveSize({ globals, stringMeta }: Machine): number {
  const seen = new Set<LuaValue>();
  const waiting: (LuaTable | LuaFunction | LuaUserdata)[] = [];
  let bytes = 0;
  const count = (value: LuaValue): void => {
    bytes += ENTRY_BYTES / 2;
    if (typeof value === "string") {
      if (value.length < LONG) bytes += value.length;
      else if (!seen.has(value)) {
        seen.add(value);
        bytes += value.length;
      }
    } else if (typeof value === "object" && !seen.has(value)) {
      seen.add(value);
      waiting.push(value);
    }
  };
  count(globals);
  count(stringMeta);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    bytes += ENTRY_BYTES;
    if (value instanceof LuaTable) countTable(value, count);
    else if (value instanceof LuaUserdata) count(value.meta);
    else for (const cell of value.closure?.cells ?? []) count(cell.value);
  }
  return bytes;
}

function countTable(table: LuaTable, count: (value: LuaValue) => void): void {
  count(table.meta);
  for (const [key, value] of table.entries()) {
    count(key);
    count(value);
  }
}
