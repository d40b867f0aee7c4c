import { fail, LuaError, where } from "../lua-error.js";
import {
  type LuaFunction,
  LuaTable,
  LuaUserdata,
  type LuaValue,
  type LuaValues,
  typeName,
} from "../lua-value.js";
import { type Machine, NOTHING } from "../machine.js";
import { isTrue, metamethod, metatableOf, setRaw } from "../metamethods.js";
import { textOf } from "../operators.js";
import { readNumber } from "../text/read-number.js";
import { callBack, protectedly } from "./call-back.js";
import { environmentFunctions } from "./environment.js";
import {
  anyArgument,
  badArgument,
  badType,
  functionArgument,
  intArgument,
  type Library,
  type Native,
  native,
  optionalInt,
  tableArgument,
  textArgument,
} from "./library.js";
import { unpack } from "./table-library.js";
import { toText, toTextOrFail } from "./to-text.js";

function assert(machine: Machine, args: LuaValues): LuaValues {
  if (isTrue(anyArgument(machine, args, 1))) return args;
  if (args.length < 2) return fail(machine, "assertion failed!");
  const text = textOf(machine, args[1]);
  if (text !== undefined) return fail(machine, text);
  throw new LuaError(args[1]);
}

function error(machine: Machine, args: LuaValues): LuaValues {
  const [value] = args;
  const level = optionalInt(machine, args, 2, 1);
  const text = textOf(machine, value);
  if (text === undefined || level <= 0) throw new LuaError(value);
  throw new LuaError(where(machine, level) + text);
}

function pcall(machine: Machine, args: LuaValues): LuaValues {
  const callee = anyArgument(machine, args, 1);
  const { values, thrown } = protectedly(machine, () => callBack(machine, callee, args.slice(1)));
  return thrown === undefined ? [true, ...values] : [false, thrown.value];
}

function xpcall(machine: Machine, args: LuaValues): LuaValues {
  const callee = anyArgument(machine, args, 1);
  const handler = functionArgument(machine, args, 2);
  const { values, thrown } = protectedly(machine, () => callBack(machine, callee, args.slice(2)));
  if (thrown === undefined) return [true, ...values];
  const handled = protectedly(machine, () => callBack(machine, handler, [thrown.value]));
  return [false, handled.thrown === undefined ? handled.values[0] : handled.thrown.value];
}

function select(machine: Machine, args: LuaValues): LuaValues {
  const [first] = args;
  if (typeof first === "string" && first.startsWith("#")) return [args.length - 1];
  const wanted = intArgument(machine, args, 1);
  const count = args.length;
  const at = wanted < 0 ? count + wanted : Math.min(wanted, count);
  return at < 1 ? badArgument(machine, 1, "index out of range") : args.slice(at);
}

function next(machine: Machine, args: LuaValues): LuaValues {
  const found = tableArgument(machine, args, 1).next(args[1]);
  if (found === false) throw new LuaError("invalid key to 'next'");
  return found ?? [undefined];
}

function tonumber(machine: Machine, args: LuaValues): LuaValues {
  const base = optionalInt(machine, args, 2, 10);
  if (base === 10) {
    const value = anyArgument(machine, args, 1);
    if (typeof value === "number") return [value];
    return [typeof value === "string" ? readNumber(value) : undefined];
  }
  const text = textArgument(machine, args, 1);
  if (base < 2 || base > 36) return badArgument(machine, 2, "base out of range");
  return [inBase(text, base)];
}

const IN_BASE = /^[ \t-\r]*([+-]?)(0x(?=[0-9a-f]))?([0-9a-z]+)[ \t-\r]*$/i;

/** As C's `strtoul`: what does not fit is the highest one. */
function inBase(text: string, base: number): number | undefined {
  if (text.length > 1000) return undefined;
  const [, sign, prefix = "", figures = ""] = IN_BASE.exec(text) ?? [];
  if (sign === undefined || (prefix !== "" && base !== 16))
    return prefixed(sign, prefix + figures, base);
  return prefixed(sign, figures, base);
}

function prefixed(sign: string | undefined, figures: string, base: number): number | undefined {
  if (sign === undefined) return undefined;
  let value = 0n;
  for (const figure of figures.toLowerCase()) {
    const digit = Number.parseInt(figure, 36);
    if (digit >= base) return undefined;
    value = value * BigInt(base) + BigInt(digit);
  }
  const size = Number(value > 0xffffffffffffffffn ? 0xffffffffffffffffn : value);
  return sign === "-" ? -size : size;
}

function setmetatable(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const meta = args[1];
  if (args.length < 2 || (meta !== undefined && !(meta instanceof LuaTable)))
    return badArgument(machine, 2, "nil or table expected");
  if (metamethod(machine, table, "__metatable") !== undefined)
    return fail(machine, "cannot change a protected metatable");
  table.recordType = 0;
  table.meta = meta;
  return [table];
}

function getmetatable(machine: Machine, args: LuaValues): LuaValues {
  const meta = metatableOf(machine, anyArgument(machine, args, 1));
  return [meta?.get("__metatable") ?? meta];
}

function rawset(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const [key, value] = [anyArgument(machine, args, 2), anyArgument(machine, args, 3)];
  const { frame } = machine;
  machine.frame = undefined;
  setRaw(machine, table, key, value);
  machine.frame = frame;
  return [table];
}

function newproxy(machine: Machine, args: LuaValues): LuaValues {
  const [given] = args;
  const made = new LuaUserdata("userdata: 0x40000000");
  if (given instanceof LuaUserdata) made.meta = given.meta;
  else if (isTrue(given)) made.meta = new LuaTable(machine.meter);
  return [made];
}

/** What a script prints goes to the engine's log, which nobody reads here. */
function print(machine: Machine, args: LuaValues): LuaValues {
  for (const value of args)
    toTextOrFail(machine, value, "'tostring' must return a string to 'print'");
  return NOTHING;
}

function collectgarbage(machine: Machine, args: LuaValues): LuaValues {
  const option = args[0] === undefined ? "collect" : textArgument(machine, args, 1);
  if (option === "count") return [64];
  if (option === "step" || option === "isrunning") return [true];
  if (["collect", "stop", "restart", "setpause", "setstepmul"].includes(option)) return [0];
  return badArgument(machine, 1, `invalid option '${option}'`);
}

function ipairsNext(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const at = intArgument(machine, args, 2) + 1;
  const value = table.get(at);
  return value === undefined ? NOTHING : [at, value];
}

/** Functions that every script sees. */
export function baseLibrary(machine: Machine): Library {
  const [nextItem, nextAt] = [
    native(machine, "next", next),
    native(machine, "ipairs_aux", ipairsNext),
  ];
  return {
    ...environmentFunctions,
    assert,
    error,
    pcall,
    xpcall,
    select,
    next,
    tonumber,
    setmetatable,
    getmetatable,
    rawset,
    newproxy,
    print,
    unpack,
    collectgarbage,
    gcinfo: () => [64],
    ipairs: iterator(nextAt, 0),
    pairs: iterator(nextItem, undefined),
    rawequal: (_, args) => [anyArgument(machine, args, 1) === anyArgument(machine, args, 2)],
    rawget: (_, args) => {
      const table = tableArgument(machine, args, 1);
      return [table.get(anyArgument(machine, args, 2))];
    },
    tostring: (_, args) => [toText(machine, anyArgument(machine, args, 1))],
    type: (_, args) => [typeName(anyArgument(machine, args, 1))],
  };
}

function iterator(step: LuaFunction, start: LuaValue): Native {
  return (machine, args) => {
    const table = anyArgument(machine, args, 1);
    return table instanceof LuaTable ? [step, table, start] : badType(machine, args, 1, "table");
  };
}
