import { fail } from "../lua-error.js";
import { LuaFunction, LuaTable, type LuaValue } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { metamethod } from "../metamethods.js";
import { textOf } from "../operators.js";
import { callBack } from "./call-back.js";

const ADDRESSES = new WeakMap<object, number>();
let addresses = 0x7f0040001000;

/** Stands for the place in memory, which differs from run to run. */
function address(value: object): string {
  let known = ADDRESSES.get(value);
  if (known === undefined) {
    addresses += 0x28;
    known = addresses;
    ADDRESSES.set(value, known);
  }
  return `0x${known.toString(16)}`;
}

/** As `tostring` does without metamethods. */
export function plainText(machine: Machine, value: LuaValue): string {
  if (value === undefined) return "nil";
  if (typeof value !== "object") return textOf(machine, value) ?? String(value);
  if (value instanceof LuaTable) return `table: ${address(value)}`;
  if (!(value instanceof LuaFunction)) return value.name;
  return value.closure === undefined
    ? `function: builtin: ${value.name}`
    : `function: ${address(value)}`;
}

/** As `tostring` does. */
export function toText(machine: Machine, value: LuaValue): LuaValue {
  const handler = metamethod(machine, value, "__tostring");
  return handler === undefined ? plainText(machine, value) : callBack(machine, handler, [value])[0];
}

export function toTextOrFail(machine: Machine, value: LuaValue, wanted: string): string {
  const text = textOf(machine, toText(machine, value));
  return text ?? fail(machine, wanted);
}
