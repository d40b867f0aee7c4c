import { fail } from "../lua-error.js";
import type { LuaTable, LuaValue, LuaValues } from "../lua-value.js";
import { typeName } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { index, setIndex } from "../metamethods.js";
import { allocate, spend } from "../meter.js";
import { MAX_TEXT, textOf } from "../operators.js";
import { callBack } from "./call-back.js";
import {
  functionArgument,
  intArgument,
  type Library,
  newTable,
  optionalInt,
  optionalText,
  padded,
  tableArgument,
} from "./library.js";
import { sort } from "./table-sort.js";

function insert(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const end = table.length() + 1;
  if (args.length === 2) table.set(end, args[1]);
  else if (args.length === 3) {
    const at = intArgument(machine, args, 2);
    moveUp(machine, table, at, end);
    table.set(at, args[2]);
  } else return fail(machine, "wrong number of arguments to 'insert'");
  return [];
}

function moveUp(machine: Machine, table: LuaTable, from: number, end: number): void {
  for (let at = end; at > from; at -= 1) {
    spend(machine.meter, 1);
    table.set(at, table.get(at - 1));
  }
}

function remove(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const length = table.length();
  if (args[1] === undefined) {
    if (length === 0) return [];
    const last = index(machine, table, length);
    setIndex(machine, table, length, undefined);
    return [last];
  }
  const place = intArgument(machine, args, 2);
  if (place < 1 || place > length) return [];
  const removed = index(machine, table, place);
  for (let at = place + 1; at <= length; at += 1) {
    spend(machine.meter, 1);
    setIndex(machine, table, at - 1, index(machine, table, at));
  }
  setIndex(machine, table, length, undefined);
  return [removed];
}

function concat(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const between = optionalText(machine, args, 2) ?? "";
  const from = optionalInt(machine, args, 3, 1);
  const to = args[3] === undefined ? table.length() : intArgument(machine, args, 4);
  let text = "";
  for (let at = from; at <= to; at += 1) {
    const part = concatPart(machine, table, at);
    text += at < to ? part + between : part;
    spend(machine.meter, 1);
    if (text.length > MAX_TEXT) return fail(machine, "not enough memory");
  }
  allocate(machine.meter, text.length);
  return [text];
}

function concatPart(machine: Machine, table: LuaTable, at: number): string {
  const value = table.get(at);
  const text = textOf(machine, value);
  if (text !== undefined) return text;
  return fail(machine, `invalid value (${typeName(value)}) at index ${at} in table for 'concat'`);
}

function move(machine: Machine, args: LuaValues): LuaValues {
  const source = tableArgument(machine, args, 1);
  const [from, to, target] = [
    intArgument(machine, args, 2),
    intArgument(machine, args, 3),
    intArgument(machine, args, 4),
  ];
  const into = args[4] === undefined ? source : tableArgument(machine, args, 5);
  const forwards = target > to || target <= from || into !== source;
  for (let step = 0; step <= to - from; step += 1) {
    spend(machine.meter, 1);
    const at = forwards ? from + step : to - step;
    setIndex(machine, into, at - from + target, index(machine, source, at));
  }
  return [into];
}

/** Most values that a call gives. Source: LUAI_MAXCSTACK. */
const MAX_VALUES = 8000;

export function unpack(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const from = optionalInt(machine, args, 2, 1);
  const to = args[2] === undefined ? table.length() : intArgument(machine, args, 3);
  if (to - from >= MAX_VALUES) return fail(machine, "too many results to unpack");
  const values: LuaValue[] = [];
  for (let at = from; at <= to; at += 1) values.push(table.get(at));
  return values;
}

function each(machine: Machine, args: LuaValues, onlyList: boolean): LuaValues {
  const table = tableArgument(machine, args, 1);
  const callee = functionArgument(machine, args, 2);
  const length = table.length();
  const entries = onlyList
    ? Array.from({ length }, (_, at) => [at + 1, table.get(at + 1)] as const)
    : table.entries();
  for (const [key, value] of entries) {
    const [result] = callBack(machine, callee, [key, value]);
    if (result !== undefined) return [result];
  }
  return [];
}

export const tableLibrary: Library = {
  insert,
  remove: padded(2, remove),
  concat,
  sort,
  move: padded(5, move),
  maxn: (machine, args) => [tableArgument(machine, args, 1).highest()],
  getn: padded(1, (machine, args) => [tableArgument(machine, args, 1).length()]),
  foreach: padded(2, (machine, args) => each(machine, args, false)),
  foreachi: padded(2, (machine, args) => each(machine, args, true)),
};

/** What `require "table.new"` and `require "table.clear"` give. */
export const tableExtras: Library = {
  new: (machine, args) => [
    newTable(
      machine,
      Math.max(0, Math.min(intArgument(machine, args, 1), 1 << 20) + 1),
      Math.max(0, Math.min(intArgument(machine, args, 2), 1 << 20)),
    ),
  ],
  clear: (machine, args) => {
    tableArgument(machine, args, 1).clear();
    return [];
  },
};
