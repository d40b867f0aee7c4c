import {
  addBytes,
  addCodes,
  addKind,
  type CharClass,
  emptyClass,
  intersect,
  unite,
} from "./char-class.js";
import { nextClassToken } from "./class-token.js";
import { refuse } from "./fault.js";
import { scanProperty } from "./parse-property.js";
import { posixKinds, rangesOfKind } from "./properties.js";
import {
  atEnd,
  enterDepth,
  lengthAt,
  peek,
  peekIs,
  type ScanState,
  skip,
  take,
} from "./scan-state.js";
import type { ClassToken } from "./token.js";
import { charLength, codeAt, codeLength } from "./utf8.js";

/** A set, and beside it the set without what overlooking case must not carry from ASCII to other characters or back. */
export interface ReadClass {
  readonly set: CharClass;
  readonly own: CharClass;
}

type Width = "byte" | "code" | "class";

/** Where reading stands: at the start, after a value, after `a-`, or after a whole range. */
type Phase = "start" | "value" | "range" | "complete";

interface Reading {
  readonly state: ScanState;
  set: CharClass;
  own: CharClass;
  phase: Phase;
  /** The value that may start a range. */
  value: number;
  width: Width;
  /** The token that was read ahead. */
  ahead: ClassToken | undefined;
}

/** Reads a set, after its bracket. `openAt` is where the bracket stands. */
export function parseClass(state: ScanState, openAt: number): ReadClass {
  enterDepth(state);
  const reading = startReading(state);
  let token = nextClassToken(state);
  const negated = token.type === "char" && token.code === 0x5e && !token.escaped;
  if (negated) token = nextClassToken(state);
  if (token.type === "close") {
    if (!hasClosingBracket(state)) refuse("empty-class", openAt);
    token = { type: "char", at: token.at, code: 0x5d, escaped: false };
  }
  const limits = readTokens(reading, token, openAt);
  finishValue(reading);
  const whole = limits === undefined ? reading : narrow(limits, reading);
  whole.set.negated = negated;
  whole.own.negated = negated;
  state.depth -= 1;
  return { set: whole.set, own: whole.own };
}

function startReading(state: ScanState): Reading {
  return {
    state,
    set: emptyClass(),
    own: emptyClass(),
    phase: "start",
    value: 0,
    width: "class",
    ahead: undefined,
  };
}

/** Whether a bracket closes later, be it escaped. */
function hasClosingBracket({ bytes, at }: ScanState): boolean {
  return bytes.indexOf(0x5d, at) !== -1;
}

/** Reads up to the closing bracket. What stood before the last `&&` comes back. */
function readTokens(reading: Reading, first: ClassToken, openAt: number): ReadClass | undefined {
  let token = first;
  let limits: ReadClass | undefined;
  while (token.type !== "close") {
    if (token.type === "end") refuse("ends-in-class", openAt);
    if (token.type === "and") {
      finishValue(reading);
      limits = limits === undefined ? { ...reading } : narrow(limits, reading);
      reading.set = emptyClass();
      reading.own = emptyClass();
      reading.phase = "start";
    } else readToken(reading, token);
    token = reading.ahead ?? nextClassToken(reading.state);
    reading.ahead = undefined;
  }
  return limits;
}

function narrow({ set, own }: ReadClass, by: ReadClass): ReadClass {
  intersect(set, by.set);
  intersect(own, by.own);
  return { set, own };
}

function readToken(
  reading: Reading,
  token: Exclude<ClassToken, { type: "end" | "close" | "and" }>,
): void {
  switch (token.type) {
    case "char":
      addValue(reading, token.code, codeLength(token.code) > 1 || token.code > 0xff);
      break;
    case "code":
      addCode(reading, token.code, token.at);
      break;
    case "byte":
      addByteToken(reading, token);
      break;
    case "kind":
      addKindToken(reading, token);
      break;
    case "property":
      addProperty(reading, token);
      break;
    case "posix":
      addPosix(reading, token);
      break;
    case "range":
      readHyphen(reading, token);
      break;
    case "open":
      addInner(reading, token.at);
      break;
  }
}

function addCode(reading: Reading, code: number, at: number): void {
  const length = codeLength(code);
  if (length === 0) refuse("code-too-big", at);
  addValue(reading, code, length > 1);
}

type TokenOf<K extends ClassToken["type"]> = Extract<ClassToken, { readonly type: K }>;

/** Bytes by number; such that make up one character are that character. */
function addByteToken(reading: Reading, token: TokenOf<"byte">): void {
  const { state } = reading;
  const bytes = [token.value];
  const places = [state.at];
  let next: ClassToken | undefined;
  while (bytes.length < 4) {
    next = nextClassToken(state);
    if (next.type !== "byte" || next.base !== token.base) break;
    bytes.push(next.value);
    places.push(state.at);
    next = undefined;
  }
  const length = charLength(bytes, 0, bytes.length, !state.recent);
  if (bytes.length < length) refuse("too-few-bytes", token.at);
  if (bytes.length > length) state.at = places[length - 1] ?? state.at;
  else reading.ahead = next;
  if (length === 1) addValue(reading, token.value, false);
  else addValue(reading, codeAt(bytes, 0, length), true);
}

function addKindToken(reading: Reading, { kind, not }: TokenOf<"kind">): void {
  const { asciiRange } = reading.state.options;
  const ranges = rangesOfKind(kind, asciiRange);
  addKind(reading.set, ranges, not, asciiRange);
  if (kind !== "word") addKind(reading.own, ranges, not, asciiRange);
  addedClass(reading);
}

function addProperty(reading: Reading, { not, at }: TokenOf<"property">): void {
  const { ranges, isAscii } = scanProperty(reading.state, at);
  addKind(reading.set, ranges, not, false);
  if (!isAscii) addKind(reading.own, ranges, not, false);
  addedClass(reading);
}

const POSIX_CLOSE = ":]";

function addPosix(reading: Reading, token: TokenOf<"posix">): void {
  const { state } = reading;
  const not = peekIs(state, "^");
  if (not) skip(state);
  const kind = posixKinds.find((name) => textFollows(state, name));
  const isLong = charsLeft(state) >= 7;
  if (kind === undefined || !isLong) {
    refuseUnknownPosix(state, token.at);
    state.at = token.bracketAt;
    addCode(reading, 0x5b, token.at);
    return;
  }
  state.at += kind.length;
  if (!textFollows(state, POSIX_CLOSE)) refuse("unknown-posix-class", token.at);
  state.at += POSIX_CLOSE.length;
  const { asciiRange, posixAllRange } = state.options;
  const asciiOnly = asciiRange && !posixAllRange;
  const ranges = rangesOfKind(kind, asciiOnly);
  addKind(reading.set, ranges, not, asciiOnly);
  if (kind !== "word" && kind !== "ascii" && !asciiOnly) addKind(reading.own, ranges, not, false);
  addedClass(reading);
}

function textFollows({ bytes, at }: ScanState, text: string): boolean {
  return Array.from(text, (char) => char.charCodeAt(0)).every((code, i) => bytes[at + i] === code);
}

function charsLeft(state: ScanState): number {
  let count = 0;
  for (let at = state.at; at < state.end && count < 7; at += lengthAt(state, at)) count += 1;
  return count;
}

const NAME_LIMIT = 20;

/** A text that looks like a POSIX bracket with a short name is refused; a longer one is characters of the set. */
function refuseUnknownPosix(state: ScanState, at: number): void {
  let code = 0;
  for (let i = 0; i <= NAME_LIMIT && !atEnd(state); i += 1) {
    code = peek(state);
    if (code === 0x3a || code === 0x5d) break;
    skip(state);
  }
  if (code !== 0x3a || atEnd(state)) return;
  skip(state);
  if (!atEnd(state) && take(state) === 0x5d) refuse("unknown-posix-class", at);
}

/** A hyphen: the middle of a range, or itself where no range can be. */
function readHyphen(reading: Reading, token: TokenOf<"range">): void {
  if (reading.phase === "range") {
    addValue(reading, 0x2d, false);
    return;
  }
  const next = nextClassToken(reading.state);
  reading.ahead = next;
  const isItself = reading.phase !== "value" || next.type === "close" || next.type === "and";
  if (isItself) {
    addValue(reading, 0x2d, false);
    return;
  }
  if (reading.width === "class") refuse("range-without-start", token.at);
  reading.phase = "range";
}

function addInner(reading: Reading, at: number): void {
  const inner = parseClass(reading.state, at);
  unite(reading.set, inner.set);
  unite(reading.own, inner.own);
}

/** A whole class came: what stood before it is on its own. */
function addedClass(reading: Reading): void {
  if (reading.phase === "range") refuse("class-at-end-of-range", reading.state.at);
  flushValue(reading);
  reading.phase = "value";
  reading.width = "class";
}

function finishValue(reading: Reading): void {
  if (reading.phase === "value") flushValue(reading);
}

function flushValue({ set, own, phase, value, width }: Reading): void {
  if (phase !== "value" || width === "class") return;
  for (const one of [set, own]) {
    if (width === "byte") addBytes(one, value, value);
    else addCodes(one, value, value);
  }
}

/** A value came: the end of a range, or what may start one. */
function addValue(reading: Reading, value: number, wide: boolean): void {
  const width: Width = wide ? "code" : "byte";
  if (reading.phase === "range") {
    addRangeTo(reading, value, width);
    reading.phase = "complete";
  } else {
    flushValue(reading);
    reading.phase = "value";
  }
  reading.value = value;
  reading.width = width;
}

function addRangeTo({ state, set, own, value, width }: Reading, to: number, toWidth: Width): void {
  if (value > to) refuse("empty-range", state.at);
  for (const one of [set, own]) {
    if (width === "byte" && toWidth === "byte") addBytes(one, value, to);
    else if (width === toWidth) addCodes(one, value, to);
    else {
      addBytes(one, value, Math.min(to, 0xff));
      addCodes(one, value, to);
    }
  }
}
