import { fail } from "../lua-error.js";
import { LuaFunction, type LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { allocate } from "../meter.js";
import { MAX_TEXT } from "../operators.js";
import {
  badArgument,
  badType,
  intArgument,
  type Library,
  optionalInt,
  optionalText,
  padded,
  textArgument,
} from "./library.js";
import { notDone } from "./not-done.js";
import { format } from "./string-format.js";
import { searchFunctions } from "./string-search.js";

/** Most values that a call gives. Source: LUAI_MAXCSTACK. */
const MAX_VALUES = 8000;

function byte(machine: Machine, args: LuaValues): LuaValues {
  const text = textArgument(machine, args, 1);
  const from = optionalInt(machine, args, 2, 1);
  const [start, stop] = range(text.length, from, optionalInt(machine, args, 3, from));
  if (stop - start > MAX_VALUES) return fail(machine, "string slice too long");
  const bytes: number[] = [];
  for (let at = start; at <= stop; at += 1) bytes.push(text.charCodeAt(at - 1));
  return bytes;
}

/** First and last place, within the text. */
function range(length: number, from: number, to: number): readonly [number, number] {
  const start = from < 0 ? from + length + 1 : from;
  const stop = to < 0 ? to + length + 1 : to;
  return [Math.max(start, 1), Math.min(stop, length)];
}

function char(machine: Machine, args: LuaValues): LuaValues {
  let text = "";
  for (let at = 1; at <= args.length; at += 1) {
    const code = intArgument(machine, args, at);
    if (code < 0 || code > 255) return badArgument(machine, at, "invalid value");
    text += String.fromCharCode(code);
  }
  return [text];
}

function sub(machine: Machine, args: LuaValues): LuaValues {
  const text = textArgument(machine, args, 1);
  const from = intArgument(machine, args, 2);
  const [start, stop] = range(text.length, from, optionalInt(machine, args, 3, -1));
  return [start > stop ? "" : text.slice(start - 1, stop)];
}

function rep(machine: Machine, args: LuaValues): LuaValues {
  const [text, times] = [textArgument(machine, args, 1), intArgument(machine, args, 2)];
  const between = optionalText(machine, args, 3) ?? "";
  if (times <= 0) return [""];
  const length = text.length * times + between.length * (times - 1);
  if (length > MAX_TEXT) return fail(machine, "not enough memory");
  allocate(machine.meter, length);
  return [between === "" ? text.repeat(times) : (text + between).repeat(times - 1) + text];
}

const UPPER = /[A-Z]+/g;
const LOWER = /[a-z]+/g;

/** One that makes a text of another of the same length. */
const mapping =
  (change: (text: string) => string): Library[string] =>
  (machine, args) => {
    const text = textArgument(machine, args, 1);
    allocate(machine.meter, text.length);
    return [change(text)];
  };

function reversed(text: string): string {
  let out = "";
  for (let at = text.length - 1; at >= 0; at -= 1) out += text.charAt(at);
  return out;
}

export const stringLibrary: Library = {
  ...searchFunctions,
  byte,
  char,
  format,
  len: padded(1, (machine, args) => [textArgument(machine, args, 1).length]),
  lower: mapping((text) => text.replace(UPPER, (part) => part.toLowerCase())),
  rep,
  reverse: mapping(reversed),
  sub,
  upper: mapping((text) => text.replace(LOWER, (part) => part.toUpperCase())),
  dump: (machine, args) =>
    args[0] instanceof LuaFunction
      ? notDone(machine, "string.dump")
      : badType(machine, args, 1, "function"),
};
