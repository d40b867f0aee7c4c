import { fail } from "./lua-error.js";
import {
  LuaFunction,
  type LuaKey,
  LuaTable,
  LuaUserdata,
  type LuaValue,
  type LuaValues,
  typeName,
} from "./lua-value.js";
import { type Machine, TAIL } from "./machine.js";
import { spend } from "./meter.js";

/** The table of a record gets its metatable when somebody asks for it. */
export function metatableOf(machine: Machine, value: LuaValue): LuaTable | undefined {
  if (value instanceof LuaTable) {
    if (value.recordType !== 0 && value.meta === undefined) {
      value.meta = new LuaTable(machine.meter, 0, 1);
      value.meta.set("type", value.recordType);
    }
    return value.meta;
  }
  if (typeof value === "string") return machine.stringMeta;
  return value instanceof LuaUserdata ? value.meta : undefined;
}

export function metamethod(machine: Machine, value: LuaValue, name: string): LuaValue {
  if (value instanceof LuaTable) return value.meta?.get(name);
  return metatableOf(machine, value)?.get(name);
}

/** Runs a function to its end, tail calls too. */
export function call(machine: Machine, callee: LuaValue, args: LuaValues): LuaValues {
  let result = start(machine, callee, args);
  while (result === TAIL) {
    spend(machine.meter, 2);
    result = start(machine, machine.tailCallee, machine.tailArgs);
  }
  return result;
}

function start(machine: Machine, callee: LuaValue, args: LuaValues): LuaValues {
  if (callee instanceof LuaFunction) return callee.run(args);
  return callOther(machine, callee, args);
}

/** Calls what is no function by its metatable. */
export function callOther(
  machine: Machine,
  callee: LuaValue,
  args: LuaValues,
  named?: string,
): LuaValues {
  const handler = metamethod(machine, callee, "__call");
  if (handler === undefined) return fail(machine, misuse("call", callee, named));
  return metaCall(machine, handler, [callee, ...args]);
}

/** Most tables that an `__index` may lead through. Source: LJ_MAX_IDXCHAIN. */
const MAX_CHAIN = 100;

export function index(machine: Machine, object: LuaValue, key: LuaValue, named?: string): LuaValue {
  let at = object;
  for (let step = 0; step < MAX_CHAIN; step += 1) {
    if (at instanceof LuaTable) {
      const value = at.get(key);
      if (value !== undefined || at.meta === undefined) return value;
    }
    const handler = metamethod(machine, at, "__index");
    if (handler === undefined) {
      if (at instanceof LuaTable) return undefined;
      return fail(machine, misuse("index", at, step === 0 ? named : undefined));
    }
    if (handler instanceof LuaFunction) return metaCall(machine, handler, [at, key])[0];
    at = handler;
  }
  return fail(machine, "loop in gettable");
}

export function setIndex(
  machine: Machine,
  object: LuaValue,
  key: LuaValue,
  value: LuaValue,
  named?: string,
): void {
  let at = object;
  for (let step = 0; step < MAX_CHAIN; step += 1) {
    const own = at instanceof LuaTable && (at.meta === undefined || at.get(key) !== undefined);
    const handler = own ? undefined : metamethod(machine, at, "__newindex");
    if (handler === undefined) {
      if (at instanceof LuaTable) setRaw(machine, at, key, value);
      else fail(machine, misuse("index", at, step === 0 ? named : undefined));
      return;
    }
    if (handler instanceof LuaFunction) {
      metaCall(machine, handler, [at, key, value]);
      return;
    }
    at = handler;
  }
  fail(machine, "loop in settable");
}

/** Sets without metamethods. */
export function setRaw(machine: Machine, table: LuaTable, key: LuaValue, value: LuaValue): void {
  table.set(checkKey(machine, key), value);
}

function checkKey(machine: Machine, key: LuaValue): LuaKey {
  if (key === undefined) return fail(machine, "table index is nil");
  if (typeof key === "number" && Number.isNaN(key)) return fail(machine, "table index is NaN");
  return key;
}

/** Calls a metamethod, which has no name for messages. */
export function metaCall(machine: Machine, handler: LuaValue, args: LuaValues): LuaValues {
  spend(machine.meter, 1);
  machine.calling = undefined;
  machine.depth += META_WEIGHT;
  const result = call(machine, handler, args);
  machine.depth -= META_WEIGHT;
  return result;
}

/** How much of JavaScript's stack a metamethod takes, in rough units. */
const META_WEIGHT = 10;

/** `attempt to index local 'x' (a nil value)`. */
export function misuse(verb: string, value: LuaValue, named?: string): string {
  const type = typeName(value);
  return named === undefined
    ? `attempt to ${verb} a ${type} value`
    : `attempt to ${verb} ${named} (a ${type} value)`;
}

/** Nil and false are false. */
export const isTrue = (value: LuaValue): boolean => value !== undefined && value !== false;
