import { fail } from "../lua-error.js";
import { LuaFunction, LuaTable, type LuaValue, type LuaValues, typeName } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { index, isTrue } from "../metamethods.js";
import { allocate, spend } from "../meter.js";
import { MAX_TEXT, textOf } from "../operators.js";
import { callBack } from "./call-back.js";
import { badArgument, type Library, native, optionalInt, textArgument } from "./library.js";
import { capture, captures, matchAt, type PatternSearch, patternSearch } from "./lua-pattern.js";

const SPECIAL = /[\^$*+?.([%-]/;
const CARET = "^";

function find(machine: Machine, args: LuaValues, wantsPlace: boolean): LuaValues {
  const [text, pattern] = [textArgument(machine, args, 1), textArgument(machine, args, 2)];
  const from = startPlace(text, optionalInt(machine, args, 3, 1));
  if (from > text.length && machine.lua52) return [undefined];
  const start = Math.min(from, text.length);
  if (wantsPlace && (isTrue(args[3]) || !SPECIAL.test(pattern))) {
    const at = text.indexOf(pattern, start);
    spend(machine.meter, ((at < 0 ? text.length : at) - start) >>> 5);
    return at < 0 ? [undefined] : [at + 1, at + pattern.length];
  }
  return findPattern(patternSearch(machine, text, pattern), start, wantsPlace);
}

const startPlace = (text: string, start: number): number =>
  Math.max(start < 0 ? start + text.length : start - 1, 0);

function findPattern(search: PatternSearch, start: number, wantsPlace: boolean): LuaValues {
  const { text, pattern } = search;
  const anchored = pattern.startsWith(CARET);
  for (let at = start; at <= text.length; at += 1) {
    const end = matchAt(search, at, anchored ? 1 : 0);
    if (end >= 0)
      return wantsPlace
        ? [at + 1, end, ...captures(search, at, end, false)]
        : captures(search, at, end, true);
    if (anchored) break;
  }
  return [undefined];
}

function gmatch(machine: Machine, args: LuaValues): LuaValues {
  const search = patternSearch(
    machine,
    textArgument(machine, args, 1),
    textArgument(machine, args, 2),
  );
  let place = 0;
  const iterate = native(machine, "gmatch_aux", () => {
    for (let at = place; at <= search.text.length; at += 1) {
      const end = matchAt(search, at, 0);
      if (end < 0) continue;
      place = end === at ? end + 1 : end;
      return captures(search, at, end, true);
    }
    return [];
  });
  return [iterate];
}

function gsub(machine: Machine, args: LuaValues): LuaValues {
  const [text, pattern] = [textArgument(machine, args, 1), textArgument(machine, args, 2)];
  const most = optionalInt(machine, args, 4, text.length + 1);
  const replace = replacer(machine, args);
  const anchored = pattern.startsWith(CARET);
  const search = patternSearch(machine, text, pattern);
  const out = output(machine);
  let [at, count] = [0, 0];
  while (count < most) {
    const end = matchAt(search, at, anchored ? 1 : 0);
    if (end >= 0) {
      count += 1;
      out.add(replace(search, at, end));
    }
    if (end > at) at = end;
    else if (at < text.length) {
      out.add(text.charAt(at));
      at += 1;
    } else break;
    if (anchored) break;
  }
  out.add(text.slice(at));
  return [out.text(), count];
}

/** A text that grows, and is counted. */
function output(machine: Machine): { add(part: string): void; text(): string } {
  let [whole, counted] = ["", 0];
  return {
    add: (part) => {
      whole += part;
      if (whole.length < counted + 1024) return;
      allocate(machine.meter, whole.length - counted);
      counted = whole.length;
      if (counted > MAX_TEXT) fail(machine, "not enough memory");
    },
    text: () => whole,
  };
}

type Replace = (search: PatternSearch, start: number, end: number) => string;

function replacer(machine: Machine, args: LuaValues): Replace {
  const by = args[2];
  const template = textOf(machine, by);
  if (template !== undefined) return fromTemplate(template);
  if (by instanceof LuaTable)
    return replaceBy(machine, (search, start, end) =>
      index(machine, by, capture(search, 0, start, end)),
    );
  if (by instanceof LuaFunction)
    return replaceBy(
      machine,
      (search, start, end) => callBack(machine, by, captures(search, start, end, true))[0],
    );
  return badArgument(machine, 3, "string/function/table expected");
}

function fromTemplate(template: string): Replace {
  if (!template.includes("%")) return () => template;
  return (search, start, end) => {
    let text = "";
    for (let at = 0; at < template.length; at += 1) {
      const char = template.charAt(at);
      if (char !== "%") text += char;
      else {
        at += 1;
        text += escaped(search, template.charAt(at), start, end);
      }
    }
    return text;
  };
}

/** What stands for a char behind `%`. Behind the template's end there is a zero byte. */
function escaped(search: PatternSearch, char: string, start: number, end: number): string {
  if (char === "") return "\0";
  if (char < "0" || char > "9") return char;
  if (char === "0") return search.text.slice(start, end);
  return String(capture(search, Number(char) - 1, start, end));
}

function replaceBy(
  machine: Machine,
  value: (search: PatternSearch, start: number, end: number) => LuaValue,
): Replace {
  return (search, start, end) => {
    const made = value(search, start, end);
    if (!isTrue(made)) return search.text.slice(start, end);
    const text = textOf(machine, made);
    return text ?? fail(machine, `invalid replacement value (a ${typeName(made)})`);
  };
}

export const searchFunctions: Library = {
  find: (machine, args) => find(machine, args, true),
  match: (machine, args) => find(machine, args, false),
  gmatch,
  gsub,
};
