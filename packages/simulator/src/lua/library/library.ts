import { fail } from "../lua-error.js";
import { LuaFunction, LuaTable, type LuaValue, type LuaValues, typeName } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { textOf, toNumber } from "../operators.js";
import { toInt32 } from "../text/read-number.js";

/** A function of a library. */
export type Native = (machine: Machine, args: LuaValues) => LuaValues;

export type Library = { readonly [name: string]: Native };

/** Puts functions into a table. */
export function addFunctions(machine: Machine, table: LuaTable, library: Library): LuaTable {
  for (const [name, run] of Object.entries(library)) table.set(name, native(machine, name, run));
  return table;
}

export const native = (machine: Machine, name: string, run: Native): LuaFunction =>
  new LuaFunction(name, (args) => run(machine, args));

export const newTable = (machine: Machine, array = 0, hash = 0): LuaTable =>
  new LuaTable(machine.meter, array, hash);

/** A mistake in an argument, counted from 1. */
export function badArgument(machine: Machine, at: number, problem: string): never {
  const { calling } = machine;
  const name = calling?.name ?? "?";
  const place = calling?.method === true ? at - 1 : at;
  if (place === 0) return fail(machine, `calling '${name}' on bad self (${problem})`);
  return fail(machine, `bad argument #${place} to '${name}' (${problem})`);
}

export function badType(machine: Machine, args: LuaValues, at: number, wanted: string): never {
  const got = at > args.length ? "no value" : typeName(args[at - 1]);
  return badArgument(machine, at, `${wanted} expected, got ${got}`);
}

export function anyArgument(machine: Machine, args: LuaValues, at: number): LuaValue {
  return at > args.length ? badArgument(machine, at, "value expected") : args[at - 1];
}

export function numberArgument(machine: Machine, args: LuaValues, at: number): number {
  const value = args[at - 1];
  if (typeof value === "number") return value;
  return toNumber(value) ?? badType(machine, args, at, "number");
}

export function intArgument(machine: Machine, args: LuaValues, at: number): number {
  return toInt32(numberArgument(machine, args, at));
}

export function optionalInt(
  machine: Machine,
  args: LuaValues,
  at: number,
  otherwise: number,
): number {
  return args[at - 1] === undefined ? otherwise : intArgument(machine, args, at);
}

export function textArgument(machine: Machine, args: LuaValues, at: number): string {
  const value = args[at - 1];
  if (typeof value === "string") return value;
  return textOf(machine, value) ?? badType(machine, args, at, "string");
}

export function optionalText(machine: Machine, args: LuaValues, at: number): string | undefined {
  return args[at - 1] === undefined ? undefined : textArgument(machine, args, at);
}

export function tableArgument(machine: Machine, args: LuaValues, at: number): LuaTable {
  const value = args[at - 1];
  return value instanceof LuaTable ? value : badType(machine, args, at, "table");
}

export function functionArgument(machine: Machine, args: LuaValues, at: number): LuaFunction {
  const value = args[at - 1];
  return value instanceof LuaFunction ? value : badType(machine, args, at, "function");
}

/** LuaJIT wrote some functions in Lua, so that to them an argument that lacks is nil. */
export const padded =
  (count: number, run: Native): Native =>
  (machine, args) =>
    run(
      machine,
      args.length >= count ? args : [...args, ...new Array(count - args.length).fill(undefined)],
    );
