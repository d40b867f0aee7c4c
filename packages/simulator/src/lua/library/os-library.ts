import { fail } from "../lua-error.js";
import type { LuaTable, LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { index, isTrue } from "../metamethods.js";
import { toNumber } from "../operators.js";
import { toInt32, toInt64 } from "../text/read-number.js";
import {
  type Library,
  newTable,
  numberArgument,
  optionalText,
  tableArgument,
  textArgument,
} from "./library.js";
import { forbidden } from "./not-done.js";
import { type DateParts, dateParts, dateText } from "./strftime.js";

/** What a script may know of the world. */
export interface World {
  /** Seconds since 1970, when a record is handled. */
  readonly clock: () => number;
  /** A variable of the environment. */
  readonly variable: (name: string) => string | undefined;
}

/** Times are UTC. Files and processes are out of reach. */
export const osLibrary = ({ clock, variable }: World): Library => ({
  ...forbidden("os.", "execute exit remove rename tmpname"),
  clock: () => [0],
  date: (machine, args) => date(machine, args, clock),
  difftime: (machine, args) => [
    numberArgument(machine, args, 1) -
      (args[1] === undefined ? 0 : numberArgument(machine, args, 2)),
  ],
  getenv: (machine, args) => [variable(textArgument(machine, args, 1))],
  setlocale: (machine, args) => {
    const wanted = optionalText(machine, args, 1);
    return [wanted === undefined || ["", "C", "POSIX"].includes(wanted) ? "C" : undefined];
  },
  time: (machine, args) => time(machine, args, clock),
});

function date(machine: Machine, args: LuaValues, clock: () => number): LuaValues {
  const wanted = optionalText(machine, args, 1) ?? "%c";
  const seconds =
    args[1] === undefined ? Math.floor(clock()) : Number(toInt64(numberArgument(machine, args, 2)));
  const format = wanted.startsWith("!") ? wanted.slice(1) : wanted;
  const parts = dateParts(seconds);
  if (parts === undefined) return [undefined];
  if (format.startsWith("*t") && format.length === 2) return [dateTable(machine, parts)];
  const text = dateText(format, parts);
  return text === "" && format !== "" ? [] : [text];
}

function dateTable(machine: Machine, parts: DateParts): LuaTable {
  const table = newTable(machine, 0, 9);
  for (const [key, value] of Object.entries({
    sec: parts.second,
    min: parts.minute,
    hour: parts.hour,
    day: parts.day,
    month: parts.month + 1,
    year: parts.year,
    wday: parts.weekday + 1,
    yday: parts.yearDay + 1,
    isdst: false,
  }))
    table.set(key, value);
  return table;
}

function time(machine: Machine, args: LuaValues, clock: () => number): LuaValues {
  if (args[0] === undefined) return [Math.floor(clock())];
  const table = tableArgument(machine, args, 1);
  const part = (key: string, otherwise?: number): number => {
    const number = toNumber(index(machine, table, key)) ?? otherwise;
    return number === undefined
      ? fail(machine, `field '${key}' missing in date table`)
      : toInt32(number);
  };
  const [second, minute, hour] = [part("sec", 0), part("min", 0), part("hour", 12)];
  const [day, month, year] = [part("day"), part("month"), part("year")];
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  at.setUTCHours(isTrue(table.get("isdst")) ? hour - 1 : hour, minute, second);
  const seconds = at.getTime() / 1000;
  return [Number.isNaN(seconds) || seconds === -1 ? undefined : seconds];
}
