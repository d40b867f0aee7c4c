import type { EventTime } from "../record.js";
import { LuaTable, type LuaValue } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { index } from "./metamethods.js";
import { toNumber } from "./operators.js";

const NANO = 1_000_000_000;

/** Source: flb_time_to_double in src/flb_time.c. */
export const timeToNumber = ({ sec, nsec }: EventTime): number => sec + nsec / NANO;

/** Source: flb_lua_pushtimetable in src/flb_lua.c. */
export function timeToTable(machine: Machine, { sec, nsec }: EventTime): LuaTable {
  const table = new LuaTable(machine.meter, 0, 2);
  table.set("sec", sec);
  table.set("nsec", nsec);
  return table;
}

/** Source: flb_time_from_double. What is no number counts as 0. `wide`: seconds beyond 32 bits are kept. */
export function timeFromNumber(value: LuaValue, wide: boolean): EventTime {
  const number = toNumber(value) ?? 0;
  const sec = wide ? toInteger(number) : toInteger(number, 31);
  return { sec, nsec: toInteger((number - sec) * NANO) };
}

/** Undefined: it is no table, which the engine complains about before it takes the record's own time. */
export function timeFromTable(machine: Machine, value: LuaValue): EventTime | undefined {
  if (!(value instanceof LuaTable)) return undefined;
  const part = (key: string): number => toInteger(toNumber(index(machine, value, key)) ?? 0);
  return { sec: part("sec"), nsec: part("nsec") };
}

/** A time has room for 32 bits of each. Source: flb_time_is_valid_eventtime of 5.1. */
export const isStorable = ({ sec, nsec }: EventTime): boolean =>
  sec >= 0 && sec <= 0xffffffff && nsec >= 0 && nsec < NANO;

/** Before 5.1 nobody can read a time after 2038, so the record is lost. */
export const isReadable = ({ sec }: EventTime): boolean =>
  Number(BigInt.asIntN(32, BigInt(sec))) >= 0;

/** What is left of a time that does not fit. */
export const stored = (time: EventTime): EventTime =>
  isStorable(time) ? time : { sec: wrapped(time.sec), nsec: wrapped(time.nsec) };

const wrapped = (value: number): number => Number(BigInt.asUintN(32, BigInt(value)));

/** Cut off towards zero; what the bits do not hold is the lowest number. */
function toInteger(value: number, bits = 63): number {
  const whole = Math.trunc(value);
  return whole >= -(2 ** bits) && whole < 2 ** bits ? whole : -(2 ** bits);
}
