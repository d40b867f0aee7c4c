import { escapedValue, hexEscape, octalEscape, unicodeEscape } from "./escape.js";
import { refuse } from "./fault.js";
import { scanLeveledName, scanName } from "./group-name.js";
import { INFINITE, type PlaceKind } from "./node.js";
import type { Options } from "./options.js";
import {
  atEnd,
  lengthAt,
  peek,
  peekIs,
  type ScanState,
  scanNumber,
  skip,
  take,
} from "./scan-state.js";
import { escapedKinds, type Token, type TokenOf } from "./token.js";

/** Reads on until something stands that counts: over comments and, in extended mode, over spaces. */
export function nextToken(state: ScanState): Token {
  for (;;) {
    const at = state.at;
    if (atEnd(state)) return { type: "end", at };
    const code = take(state);
    const char = code < 0x80 ? String.fromCharCode(code) : "";
    if (char === "\\") return escapeToken(state, at);
    if (state.options.extended && skipsSpace(state, char)) continue;
    if (char === "(" && skipsComment(state, at)) continue;
    return plainToken(state, char, at);
  }
}

function skipsSpace(state: ScanState, char: string): boolean {
  if (char === "#") {
    while (!atEnd(state) && take(state) !== 0x0a);
    return true;
  }
  return char === " " || char === "\t" || char === "\n" || char === "\r" || char === "\f";
}

function skipsComment(state: ScanState, at: number): boolean {
  if (state.bytes[state.at] !== 0x3f || state.bytes[state.at + 1] !== 0x23) return false;
  state.at += 2;
  for (;;) {
    if (atEnd(state)) refuse("ends-in-group", at);
    const char = take(state);
    if (char === 0x29) return true;
    if (char === 0x5c && !atEnd(state)) take(state);
  }
}

function plainToken(state: ScanState, char: string, at: number): Token {
  switch (char) {
    case ".":
      return { type: "any", at };
    case "*":
      return repeatToken(state, at, 0, INFINITE);
    case "+":
      return repeatToken(state, at, 1, INFINITE);
    case "?":
      return repeatToken(state, at, 0, 1);
    case "{":
      return intervalToken(state, at) ?? { type: "text", at, from: at };
    case "|":
      return { type: "alternative", at };
    case "(":
      return { type: "open", at };
    case ")":
      return { type: "close", at };
    case "^":
      return { type: "place", at, kind: "begin-line", asciiOnly: false };
    case "$":
      return { type: "place", at, kind: "end-line", asciiOnly: false };
    case "[":
      return { type: "open-class", at };
    default:
      return { type: "text", at, from: at };
  }
}

function repeatToken(state: ScanState, at: number, lower: number, upper: number): Token {
  if (peekIs(state, "?")) {
    skip(state);
    return { type: "repeat", at, lower, upper, greedy: false, possessive: false };
  }
  const possessive = peekIs(state, "+");
  if (possessive) skip(state);
  return { type: "repeat", at, lower, upper, greedy: true, possessive };
}

const REPEAT_LIMIT = 100000;

/** `{n}`, `{n,}`, `{,n}` or `{n,m}`; undefined: a brace that stands for itself. A fixed number is never lazy, and none is possessive. */
function intervalToken(state: ScanState, at: number): Token | undefined {
  const before = state.at;
  const interval = scanInterval(state, at);
  if (interval === undefined) {
    state.at = before;
    return undefined;
  }
  const [lower, upper, fixed] = interval;
  if (upper !== INFINITE && lower > upper) refuse("repeat-backwards", at);
  const lazy = !fixed && peekIs(state, "?");
  if (lazy) skip(state);
  return { type: "repeat", at, lower, upper, greedy: !lazy, possessive: false };
}

function scanInterval(
  state: ScanState,
  at: number,
): readonly [lower: number, upper: number, fixed: boolean] | undefined {
  const start = state.at;
  if (atEnd(state)) return undefined;
  const low = limitedNumber(state, at);
  const withoutLow = state.at === start;
  if (atEnd(state)) return undefined;
  if (!peekIs(state, ",")) {
    if (withoutLow || !takesBrace(state)) return undefined;
    return [low, low, true];
  }
  skip(state);
  const comma = state.at;
  const high = limitedNumber(state, at);
  const withoutHigh = state.at === comma;
  if ((withoutHigh && withoutLow) || !takesBrace(state)) return undefined;
  return [withoutLow ? 0 : low, withoutHigh ? INFINITE : high, false];
}

function limitedNumber(state: ScanState, at: number): number {
  const number = scanNumber(state);
  if (number === undefined || number > REPEAT_LIMIT) refuse("repeat-too-big", at);
  return number;
}

function takesBrace(state: ScanState): boolean {
  return !atEnd(state) && take(state) === 0x7d;
}

const places: { readonly [letter: string]: PlaceKind } = {
  b: "word-bound",
  B: "not-word-bound",
  A: "begin-buffer",
  Z: "semi-end-buffer",
  z: "end-buffer",
  G: "begin-position",
  K: "keep",
};

/** What a backslash starts; the backslash was read. */
function escapeToken(state: ScanState, at: number): Token {
  if (atEnd(state)) refuse("ends-in-escape", at);
  const from = state.at;
  const code = take(state);
  const letter = code < 0x80 ? String.fromCharCode(code) : "";
  const kind = escapedKinds[letter.toLowerCase()];
  if (kind !== undefined) return { type: "kind", at, kind, not: letter < "a" };
  const place = places[letter];
  if (place !== undefined)
    return { type: "place", at, kind: place, asciiOnly: boundIsAscii(state.options, place) };
  return letterEscape(state, letter, at) ?? valueEscape(state, at, from);
}

function boundIsAscii(options: Options, place: PlaceKind): boolean {
  const isBound = place === "word-bound" || place === "not-word-bound";
  return isBound && options.asciiRange && !options.wordBoundAllRange;
}

/** Escapes whose letter has a meaning of its own; undefined: one of the others. */
function letterEscape(state: ScanState, letter: string, at: number): Token | undefined {
  const text: Token = { type: "text", at, from: state.at - 1 };
  switch (letter) {
    case "x":
      return hexEscape(state, at) ?? text;
    case "u":
      return unicodeEscape(state, at) ?? text;
    case "k":
      return backrefEscape(state, at) ?? text;
    case "g":
      return callEscape(state, at) ?? text;
    case "p":
    case "P":
      return propertyEscape(state, letter === "P", at) ?? text;
    case "R":
      return { type: "line-break", at };
    case "X":
      return { type: "grapheme-cluster", at };
    case "o":
    case "Q":
      return text;
    default:
      return letter >= "0" && letter <= "9" ? digitEscape(state, letter, at) : undefined;
  }
}

/** `\p{` or `\p{^`; the name is read later. */
export function propertyEscape(
  state: ScanState,
  not: boolean,
  at: number,
): { readonly type: "property"; readonly at: number; readonly not: boolean } | undefined {
  if (!peekIs(state, "{")) return undefined;
  skip(state);
  const circumflex = peekIs(state, "^");
  if (circumflex) skip(state);
  return { type: "property", at, not: not !== circumflex };
}

const BACKREF_LIMIT = 1000;

/** A number after a backslash: a group when there are so many or it is a single digit, else an octal byte. */
function digitEscape(state: ScanState, letter: string, at: number): Token {
  const first = state.at - 1;
  if (letter !== "0") {
    state.at = first;
    const number = scanNumber(state);
    if (
      number !== undefined &&
      number <= BACKREF_LIMIT &&
      (number <= state.groupCount || number <= 9)
    )
      return { type: "backref", at, groups: [number], byName: false, level: undefined };
    state.at = first;
    if (letter >= "8") {
      skip(state);
      return { type: "text", at, from: first };
    }
  }
  return octalEscape(state, at, letter === "0" ? 2 : 3);
}

function backrefEscape(state: ScanState, at: number): Token | undefined {
  const open = bracketOf(state);
  return open === undefined ? undefined : namedBackref(state, open, at);
}

/** The end of a name, when a name starts here; the start is read. */
function bracketOf(state: ScanState): string | undefined {
  const end = peekIs(state, "<") ? ">" : peekIs(state, "'") ? "'" : undefined;
  if (end !== undefined) skip(state);
  return end;
}

/** A reference to a group by name or number, from the name on. */
export function namedBackref(state: ScanState, end: string, at: number): TokenOf<"backref"> {
  const { text, number, level } = scanLeveledName(state, end);
  if (number !== 0) {
    const group = number < 0 ? state.groupCount + 1 + number : number;
    if (group <= 0) refuse("invalid-backref", at);
    return { type: "backref", at, groups: [group], byName: false, level };
  }
  const groups = state.names.get(text);
  if (groups === undefined) refuse("undefined-name", at);
  return { type: "backref", at, groups: [...groups], byName: true, level };
}

function callEscape(state: ScanState, at: number): Token | undefined {
  const end = bracketOf(state);
  if (end === undefined) return undefined;
  const forward = peekIs(state, "+");
  if (peekIs(state, "0")) {
    skip(state);
    if (peekIs(state, end)) {
      skip(state);
      return { type: "call", at, name: "", number: 0, forward: false };
    }
  } else if (forward) skip(state);
  const { text, number } = scanName(state, end, true);
  return { type: "call", at, name: text, number, forward };
}

/** Any other escape: a control character by its name, or the character itself. */
function valueEscape(state: ScanState, at: number, from: number): Token {
  const code = peekAt(state, from);
  state.at = from;
  const value = escapedValue(state, at);
  if (value !== code) return { type: "code", at, code: value };
  state.at = from + lengthAt(state, from);
  return { type: "text", at, from };
}

function peekAt(state: ScanState, at: number): number {
  state.at = at;
  return peek(state);
}
