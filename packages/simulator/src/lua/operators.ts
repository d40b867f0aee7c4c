import { fail } from "./lua-error.js";
import { LuaTable, LuaUserdata, type LuaValue, typeName } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { isTrue, metaCall, metamethod, misuse } from "./metamethods.js";
import { allocate } from "./meter.js";
import { numberText } from "./text/print-number.js";
import { readNumber } from "./text/read-number.js";

export type ArithmeticEvent = "__add" | "__sub" | "__mul" | "__div" | "__mod" | "__pow" | "__unm";

/** The remainder has the divisor's sign. */
export const modulo = (left: number, right: number): number =>
  left - Math.floor(left / right) * right;

/** C's `pow` knows that 1 stays 1. */
export const power = (base: number, exponent: number): number =>
  base === 1 || (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY)
    ? 1
    : base ** exponent;

const ARITHMETIC: {
  readonly [Event in ArithmeticEvent]: (left: number, right: number) => number;
} = {
  __add: (left, right) => left + right,
  __sub: (left, right) => left - right,
  __mul: (left, right) => left * right,
  __div: (left, right) => left / right,
  __mod: modulo,
  __pow: power,
  __unm: (left) => -left,
};

/** A number, or the one that a text is. */
export function toNumber(value: LuaValue): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" ? readNumber(value) : undefined;
}

/** Names of operands in messages. */
export interface Operands {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** Arithmetic with something that is no number. */
export function arithmetic(
  machine: Machine,
  event: ArithmeticEvent,
  left: LuaValue,
  right: LuaValue,
  names: Operands,
): LuaValue {
  const [first, second] = [toNumber(left), toNumber(right)];
  if (first !== undefined && second !== undefined) return ARITHMETIC[event](first, second);
  const handler = metamethod(machine, left, event) ?? metamethod(machine, right, event);
  if (handler !== undefined) return metaCall(machine, handler, [left, right])[0];
  const [bad, named] = first === undefined ? [left, names.left] : [right, names.right];
  return fail(machine, misuse("perform arithmetic on", bad, named));
}

/** Most bytes of a text. LuaJIT takes 2 GB; no record is as long as this. */
export const MAX_TEXT = 32 * 1024 * 1024;

/** Two texts in one. */
export function joined(machine: Machine, left: string, right: string): string {
  const length = left.length + right.length;
  if (length > MAX_TEXT) return fail(machine, "not enough memory");
  if (length > 32) allocate(machine.meter, length);
  return left + right;
}

/** A text, or a number's text. */
export function textOf(machine: Machine, value: LuaValue): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? numberText(value, machine.ties) : undefined;
}

export function concatenated(
  machine: Machine,
  left: LuaValue,
  right: LuaValue,
  names: Operands,
): LuaValue {
  const [first, second] = [textOf(machine, left), textOf(machine, right)];
  if (first !== undefined && second !== undefined) return joined(machine, first, second);
  const handler = metamethodOfBoth(machine, left, right, "__concat");
  if (handler !== undefined) return metaCall(machine, handler, [left, right])[0];
  const [bad, named] = first === undefined ? [left, names.left] : [right, names.right];
  return fail(machine, misuse("concatenate", bad, named));
}

const metamethodOfBoth = (
  machine: Machine,
  left: LuaValue,
  right: LuaValue,
  event: string,
): LuaValue => metamethod(machine, left, event) ?? metamethod(machine, right, event);

/** `==`: two tables may be equal by their metatables. */
export function equal(machine: Machine, left: LuaValue, right: LuaValue): boolean {
  if (left === right) return true;
  const comparable =
    (left instanceof LuaTable && right instanceof LuaTable) ||
    (left instanceof LuaUserdata && right instanceof LuaUserdata);
  if (!comparable) return false;
  const handler = metamethod(machine, left, "__eq");
  if (handler === undefined || handler !== metamethod(machine, right, "__eq")) return false;
  return isTrue(metaCall(machine, handler, [left, right])[0]);
}

/** `<`, or `<=` when equal ones count. */
export function less(machine: Machine, left: LuaValue, right: LuaValue, orEqual: boolean): boolean {
  if (typeof left === "number" && typeof right === "number")
    return orEqual ? left <= right : left < right;
  if (typeof left === "string" && typeof right === "string")
    return orEqual ? left <= right : left < right;
  const handler = comparison(machine, left, right, orEqual ? "__le" : "__lt");
  if (handler !== undefined) return isTrue(metaCall(machine, handler, [left, right])[0]);
  // What is not more is less or equal.
  const other = orEqual ? comparison(machine, right, left, "__lt") : undefined;
  if (other !== undefined) return !isTrue(metaCall(machine, other, [right, left])[0]);
  // It has asked the other way round before it gives up.
  const swapped = orEqual && machine.lua52;
  const [a, b] = [typeName(swapped ? right : left), typeName(swapped ? left : right)];
  return fail(
    machine,
    a === b ? `attempt to compare two ${a} values` : `attempt to compare ${a} with ${b}`,
  );
}

/** Before it learnt from Lua 5.2, LuaJIT asked that both have the same one. */
function comparison(machine: Machine, left: LuaValue, right: LuaValue, event: string): LuaValue {
  const first = metamethod(machine, left, event);
  if (machine.lua52) return first ?? metamethod(machine, right, event);
  if (typeName(left) !== typeName(right)) return undefined;
  return first !== undefined && first === metamethod(machine, right, event) ? first : undefined;
}

/** `#`. A table's own metamethod does not count in these builds of LuaJIT. */
export function lengthOf(machine: Machine, value: LuaValue, named?: string): LuaValue {
  if (typeof value === "string") return value.length;
  if (value instanceof LuaTable) return value.length();
  const handler = metamethod(machine, value, "__len");
  if (handler !== undefined) return metaCall(machine, handler, [value, value])[0];
  return fail(machine, misuse("get length of", value, named));
}
