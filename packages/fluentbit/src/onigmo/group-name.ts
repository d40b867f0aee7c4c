import { refuse } from "./fault.js";
import { isDigitCode, isWordCode } from "./properties.js";
import { atEnd, peek, type ScanState, scanNumber, skip, take, textBetween } from "./scan-state.js";

const CLOSE = 0x29;
const PLUS = 0x2b;
const MINUS = 0x2d;

/** A name or number in the brackets of a group, a call or a reference. */
export interface GroupName {
  readonly text: string;
  /** Other than 0 when it is a number; negative when it counts back. */
  readonly number: number;
}

type Numeric = "no" | "digits" | "sign";

/** Reads a name that ends with a character. A group that is defined may not have a number for a name. */
export function scanName(state: ScanState, endChar: string, numbersToo: boolean): GroupName {
  const start = state.at;
  if (atEnd(state)) refuse("empty-group-name", start);
  const end = endChar.charCodeAt(0);
  let code = take(state);
  if (code === end) refuse("empty-group-name", start);
  let kind = startOfName(code, numbersToo, start);
  let last = state.end;
  while (!atEnd(state)) {
    last = state.at;
    code = take(state);
    if (code === end || code === CLOSE) {
      if (kind === "sign") refuse("invalid-group-name", start);
      break;
    }
    kind = inName(code, kind, start);
  }
  if (code !== end) refuse("invalid-group-name", start);
  return nameBetween(state, start, last, kind);
}

function startOfName(code: number, numbersToo: boolean, start: number): Numeric {
  if (isDigitCode(code)) return numbersToo ? "digits" : refuse("invalid-group-name", start);
  if (code === MINUS) return numbersToo ? "sign" : refuse("invalid-group-name", start);
  if (!isWordCode(code)) refuse("group-name-char", start);
  return "no";
}

function inName(code: number, kind: Numeric, start: number): Numeric {
  if (kind === "no") return isWordCode(code) ? "no" : refuse("group-name-char", start);
  if (isDigitCode(code)) return "digits";
  return refuse(isWordCode(code) ? "invalid-group-name" : "group-name-char", start);
}

/** The name or number between two places; what follows was read already. */
function nameBetween(state: ScanState, start: number, last: number, kind: Numeric): GroupName {
  const text = textBetween(state, start, last);
  if (kind === "no") return { text, number: 0 };
  const after = state.at;
  const negative = state.bytes[start] === MINUS;
  state.at = start + (negative ? 1 : 0);
  const number = scanNumber(state, last);
  state.at = after;
  if (number === undefined) refuse("number-too-big", start);
  if (number === 0) refuse("invalid-group-name", start);
  return { text, number: negative ? -number : number };
}

export interface LeveledName extends GroupName {
  readonly level: number | undefined;
}

/** Reads a name with a level of recursion after it, if there is one: `name+1`, `-2-1`. */
export function scanLeveledName(state: ScanState, endChar: string): LeveledName {
  const start = state.at;
  if (atEnd(state)) refuse("empty-group-name", start);
  const end = endChar.charCodeAt(0);
  let code = take(state);
  if (code === end) refuse("empty-group-name", start);
  let kind: Numeric = isDigitCode(code) ? "digits" : code === MINUS ? "sign" : "no";
  let bad = kind === "no" && !isWordCode(code);
  let last = state.end;
  while (!atEnd(state)) {
    last = state.at;
    code = take(state);
    if (code === end || code === CLOSE || code === PLUS || code === MINUS) {
      if (kind === "sign") refuse("invalid-group-name", start);
      break;
    }
    if (kind !== "no" && !isDigitCode(code)) refuse("invalid-group-name", start);
    if (kind !== "no") kind = "digits";
    else if (!isWordCode(code)) bad = true;
  }
  if (bad) refuse("group-name-char", start);
  const level = code === end ? undefined : scanLevel(state, code, end, start);
  return { ...nameBetween(state, start, last, kind), level };
}

function scanLevel(state: ScanState, sign: number, end: number, start: number): number {
  if (sign !== PLUS && sign !== MINUS) refuse("invalid-group-name", start);
  if (atEnd(state)) refuse("group-name-char", start);
  if (!isDigitCode(peek(state))) refuse("invalid-group-name", start);
  const level = scanNumber(state);
  if (level === undefined) refuse("number-too-big", start);
  if (atEnd(state) || peek(state) !== end) refuse("invalid-group-name", start);
  skip(state);
  return sign === MINUS ? -level : level;
}
