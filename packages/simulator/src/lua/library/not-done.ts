import { fail } from "../lua-error.js";
import type { LuaTable } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { addFunctions, type Library, type Native, newTable } from "./library.js";

/** What no simulation may do, or does not do: it throws, and is told once. */
export function notDone(machine: Machine, what: string): never {
  machine.notDone(what);
  return fail(machine, `${what} is not simulated`);
}

/** Functions that are there and cannot be called. */
export function forbidden(prefix: string, names: string): Library {
  const entries = names
    .split(" ")
    .map((name): [string, Native] => [name, (machine) => notDone(machine, `${prefix}${name}`)]);
  return Object.fromEntries(entries);
}

export const forbiddenTable = (machine: Machine, prefix: string, names: string): LuaTable =>
  addFunctions(machine, newTable(machine), forbidden(prefix, names));
