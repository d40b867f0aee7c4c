import { fail } from "../lua-error.js";
import type { LuaFunction, LuaTable, LuaValue, LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { isTrue } from "../metamethods.js";
import { spend } from "../meter.js";
import { less } from "../operators.js";
import { callBack } from "./call-back.js";
import { functionArgument, tableArgument } from "./library.js";

interface Sorting {
  readonly machine: Machine;
  readonly table: LuaTable;
  readonly isLess: (left: LuaValue, right: LuaValue) => boolean;
}

/** The engine's own quicksort: what it does with equal items, and with an order that is none, shows. Source: lib_table.c. */
export function sort(machine: Machine, args: LuaValues): LuaValues {
  const table = tableArgument(machine, args, 1);
  const order = args[1] === undefined ? undefined : functionArgument(machine, args, 2);
  sortPart({ machine, table, isLess: orderOf(machine, order) }, 1, table.length());
  return [];
}

function orderOf(machine: Machine, order: LuaFunction | undefined): Sorting["isLess"] {
  if (order !== undefined)
    return (left, right) => isTrue(callBack(machine, order, [left, right])[0]);
  return (left, right) => {
    spend(machine.meter, 1);
    return lessHere(machine, left, right);
  };
}

/** A message of the library has no place in the script. */
function lessHere(machine: Machine, left: LuaValue, right: LuaValue): boolean {
  if (typeof left === typeof right && typeof left !== "object")
    return less(machine, left, right, false);
  const { frame } = machine;
  machine.frame = undefined;
  const result = less(machine, left, right, false);
  machine.frame = frame;
  return result;
}

function sortPart(sorting: Sorting, from: number, to: number): void {
  const { table, isLess } = sorting;
  let [low, high] = [from, to];
  while (low < high) {
    if (isLess(table.get(high), table.get(low))) swap(table, low, high);
    if (high - low === 1) return;
    const middle = Math.floor((low + high) / 2);
    if (isLess(table.get(middle), table.get(low))) swap(table, middle, low);
    else if (isLess(table.get(high), table.get(middle))) swap(table, middle, high);
    if (high - low === 2) return;
    const split = partition(sorting, low, high, middle);
    if (split - low < high - split) {
      sortPart(sorting, low, split - 1);
      low = split + 1;
    } else {
      sortPart(sorting, split + 1, high);
      high = split - 1;
    }
  }
}

function partition(
  { machine, table, isLess }: Sorting,
  low: number,
  high: number,
  middle: number,
): number {
  const pivot = table.get(middle);
  swap(table, middle, high - 1);
  let [i, j] = [low, high - 1];
  for (;;) {
    i += 1;
    while (isLess(table.get(i), pivot)) {
      if (i >= high) return fail(machine, "invalid order function for sorting");
      i += 1;
    }
    j -= 1;
    while (isLess(pivot, table.get(j))) {
      if (j <= low) return fail(machine, "invalid order function for sorting");
      j -= 1;
    }
    if (j < i) break;
    swap(table, i, j);
  }
  swap(table, high - 1, i);
  return i;
}

function swap(table: LuaTable, left: number, right: number): void {
  const value = table.get(left);
  table.set(left, table.get(right));
  table.set(right, value);
}
