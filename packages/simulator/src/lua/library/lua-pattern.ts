import { fail } from "../lua-error.js";
import type { LuaValue } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { spend } from "../meter.js";
import { inClass } from "./char-class.js";

const MAX_CAPTURES = 32;
const MAX_DEPTH = 200;
const UNFINISHED = -1;
const POSITION = -2;

/** A search for a Lua pattern. Source: lib_string.c of LuaJIT. */
export interface PatternSearch {
  readonly machine: Machine;
  readonly text: string;
  /** A pattern ends at its first zero byte. */
  readonly pattern: string;
  /** Captures: where they start, and how long they are. */
  readonly starts: number[];
  readonly lengths: number[];
  depth: number;
}

export const patternSearch = (machine: Machine, text: string, pattern: string): PatternSearch => ({
  machine,
  text,
  pattern: pattern.includes("\0") ? pattern.slice(0, pattern.indexOf("\0")) : pattern,
  starts: [],
  lengths: [],
  depth: 0,
});

/** End of a match that starts at a place of the text; -1: there is none. */
export function matchAt(search: PatternSearch, at: number, from: number): number {
  search.starts.length = 0;
  search.lengths.length = 0;
  search.depth = 0;
  return match(search, at, from);
}

const ESCAPE = 0x25;
const [OPEN, CLOSE, STAR, PLUS, MINUS, DOT, QUESTION, END] = [
  0x28, 0x29, 0x2a, 0x2b, 0x2d, 0x2e, 0x3f, 0x24,
];
const [BRACKET, CARET] = [0x5b, 0x5e];

/** A byte of the pattern, 0 at its end. */
const byteAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

function match(search: PatternSearch, start: number, from: number): number {
  const { machine } = search;
  search.depth += 1;
  if (search.depth > MAX_DEPTH) return fail(machine, "pattern too complex");
  spend(machine.meter, 1);
  const end = matchItems(search, start, from);
  search.depth -= 1;
  return end;
}

function matchItems(search: PatternSearch, start: number, from: number): number {
  const { text, pattern } = search;
  let [s, p] = [start, from];
  for (;;) {
    const byte = byteAt(pattern, p);
    if (p >= pattern.length) return s;
    if (byte === OPEN) return startCapture(search, s, p);
    if (byte === CLOSE) return endCapture(search, s, p + 1);
    if (byte === END && p + 1 === pattern.length) return s === text.length ? s : -1;
    const special = byte === ESCAPE ? matchSpecial(search, s, p) : undefined;
    if (special !== undefined) {
      if (special < 0) return -1;
      [s, p] = [special, afterSpecial(search, p)];
      continue;
    }
    const after = classEnd(search, p);
    const suffix = byteAt(pattern, after);
    if (suffix === STAR) return expandMost(search, s, p, after);
    if (suffix === MINUS) return expandLeast(search, s, p, after);
    const fits = matchOne(search, s, p, after);
    if (suffix === PLUS) return fits ? expandMost(search, s + 1, p, after) : -1;
    if (suffix === QUESTION) {
      const end = fits ? match(search, s + 1, after + 1) : -1;
      if (end >= 0) return end;
      p = after + 1;
    } else if (fits) [s, p] = [s + 1, after];
    else return -1;
  }
}

/** `%b`, `%f` and `%1`: where the text goes on. Undefined: it is a plain item. */
function matchSpecial(search: PatternSearch, s: number, p: number): number | undefined {
  const byte = byteAt(search.pattern, p + 1);
  if (byte === 0x62) return matchBalance(search, s, p + 2);
  if (byte === 0x66) return matchFrontier(search, s, p + 2);
  return byte >= 0x30 && byte <= 0x39 ? matchCapture(search, s, byte) : undefined;
}

function afterSpecial(search: PatternSearch, p: number): number {
  const byte = byteAt(search.pattern, p + 1);
  if (byte === 0x62) return p + 4;
  return byte === 0x66 ? classEnd(search, p + 2) : p + 2;
}

function classEnd({ machine, pattern }: PatternSearch, from: number): number {
  const byte = byteAt(pattern, from);
  let p = from + 1;
  if (byte === ESCAPE) {
    if (p >= pattern.length) return fail(machine, "malformed pattern (ends with '%')");
    return p + 1;
  }
  if (byte !== BRACKET) return p;
  if (byteAt(pattern, p) === CARET) p += 1;
  do {
    if (p >= pattern.length) return fail(machine, "malformed pattern (missing ']')");
    p += byteAt(pattern, p) === ESCAPE && p + 1 < pattern.length ? 2 : 1;
  } while (byteAt(pattern, p) !== 0x5d);
  return p + 1;
}

function matchOne({ text, pattern }: PatternSearch, s: number, p: number, after: number): boolean {
  if (s >= text.length) return false;
  return fitsItem(pattern, text.charCodeAt(s), p, after);
}

function fitsItem(pattern: string, byte: number, p: number, after: number): boolean {
  const item = pattern.charCodeAt(p);
  if (item === DOT) return true;
  if (item === ESCAPE) return inClass(byte, pattern.charCodeAt(p + 1));
  return item === BRACKET ? inSet(pattern, byte, p, after - 1) : item === byte;
}

/** A byte is in `[…]`, whose closing bracket is at `end`. */
function inSet(pattern: string, byte: number, start: number, end: number): boolean {
  const inverted = byteAt(pattern, start + 1) === CARET;
  let p = inverted ? start + 2 : start + 1;
  for (; p < end; p += 1) {
    const item = pattern.charCodeAt(p);
    if (item === ESCAPE) {
      p += 1;
      if (inClass(byte, byteAt(pattern, p))) return !inverted;
    } else if (byteAt(pattern, p + 1) === MINUS && p + 2 < end) {
      p += 2;
      if (item <= byte && byte <= pattern.charCodeAt(p)) return !inverted;
    } else if (item === byte) return !inverted;
  }
  return inverted;
}

function expandMost(search: PatternSearch, s: number, p: number, after: number): number {
  const { machine, text, pattern } = search;
  let end = s;
  while (end < text.length && fitsItem(pattern, text.charCodeAt(end), p, after)) end += 1;
  spend(machine.meter, (end - s) >>> 2);
  for (; end >= s; end -= 1) {
    const found = match(search, end, after + 1);
    if (found >= 0) return found;
  }
  return -1;
}

function expandLeast(search: PatternSearch, start: number, p: number, after: number): number {
  for (let s = start; ; s += 1) {
    const found = match(search, s, after + 1);
    if (found >= 0) return found;
    if (!matchOne(search, s, p, after)) return -1;
  }
}

function startCapture(search: PatternSearch, s: number, p: number): number {
  const { machine, pattern, starts, lengths } = search;
  const position = byteAt(pattern, p + 1) === CLOSE;
  if (starts.length >= MAX_CAPTURES) return fail(machine, "too many captures");
  const level = starts.length;
  starts.push(s);
  lengths.push(position ? POSITION : UNFINISHED);
  const end = match(search, s, position ? p + 2 : p + 1);
  if (end < 0) {
    starts.length = level;
    lengths.length = level;
  }
  return end;
}

function endCapture(search: PatternSearch, s: number, p: number): number {
  const { machine, starts, lengths } = search;
  const open = lengths.lastIndexOf(UNFINISHED);
  if (open < 0) return fail(machine, "invalid pattern capture");
  lengths[open] = s - (starts[open] ?? 0);
  const end = match(search, s, p);
  if (end < 0) lengths[open] = UNFINISHED;
  return end;
}

function matchCapture(search: PatternSearch, s: number, digit: number): number {
  const { machine, text, starts, lengths } = search;
  const at = digit - 0x31;
  const length = lengths[at];
  if (length === undefined || length === UNFINISHED) return fail(machine, "invalid capture index");
  // A position has no text, which C takes for one that is too long.
  if (length < 0) return -1;
  const start = starts[at] ?? 0;
  spend(machine.meter, length >>> 4);
  return text.startsWith(text.slice(start, start + length), s) ? s + length : -1;
}

function matchBalance({ machine, text, pattern }: PatternSearch, s: number, p: number): number {
  if (p + 1 >= pattern.length) return fail(machine, "unbalanced pattern");
  const [open, close] = [pattern.charCodeAt(p), pattern.charCodeAt(p + 1)];
  if (byteAt(text, s) !== open) return -1;
  let depth = 1;
  for (let at = s + 1; at < text.length; at += 1) {
    const byte = text.charCodeAt(at);
    if (byte === close) depth -= 1;
    else if (byte === open) depth += 1;
    if (depth === 0) {
      spend(machine.meter, (at - s) >>> 2);
      return at + 1;
    }
  }
  spend(machine.meter, (text.length - s) >>> 2);
  return -1;
}

function matchFrontier(search: PatternSearch, s: number, p: number): number {
  const { machine, text, pattern } = search;
  if (byteAt(pattern, p) !== BRACKET) return fail(machine, "missing '[' after '%f' in pattern");
  const end = classEnd(search, p) - 1;
  const before = s === 0 ? 0 : text.charCodeAt(s - 1);
  return !inSet(pattern, before, p, end) && inSet(pattern, byteAt(text, s), p, end) ? s : -1;
}

/** One capture, the whole match when there is none. */
export function capture(search: PatternSearch, at: number, start: number, end: number): LuaValue {
  const { machine, text, starts, lengths } = search;
  const length = lengths[at];
  if (length === undefined)
    return at === 0 ? text.slice(start, end) : fail(machine, "invalid capture index");
  if (length === UNFINISHED) return fail(machine, "unfinished capture");
  const from = starts[at] ?? 0;
  return length === POSITION ? from + 1 : text.slice(from, from + length);
}

/** All captures, the whole match when there are none and `whole` asks for it. */
export function captures(
  search: PatternSearch,
  start: number,
  end: number,
  whole: boolean,
): LuaValue[] {
  const count = search.starts.length === 0 && whole ? 1 : search.starts.length;
  const values: LuaValue[] = [];
  for (let at = 0; at < count; at += 1) values.push(capture(search, at, start, end));
  return values;
}
