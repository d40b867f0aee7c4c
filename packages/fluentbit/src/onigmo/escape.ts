import { refuse } from "./fault.js";
import {
  atEnd,
  isHex,
  isOctal,
  peek,
  peekIs,
  type ScanState,
  scanHex,
  scanOctal,
  skip,
  take,
} from "./scan-state.js";
import type { ClassToken, Token } from "./token.js";

/** Tokens that an escape with a number gives, within brackets and outside. */
type NumberToken = Extract<Token & ClassToken, { readonly type: "byte" | "code" }>;

/** `\x41` or `\x{41}`, after the x; undefined: only the letter itself. */
export function hexEscape(state: ScanState, at: number): NumberToken | undefined {
  if (atEnd(state)) return undefined;
  if (peekIs(state, "{")) return bracedCode(state, at, scanHex, 8, isHex);
  const value = scanHex(state, 2);
  if (value === undefined) refuse("number-too-big", at);
  return { type: "byte", at, value, base: 16 };
}

/** Digits in braces; what is not that is read as text, so nothing is consumed. */
function bracedCode(
  state: ScanState,
  at: number,
  scan: (state: ScanState, digits: number) => number | undefined,
  digits: number,
  isDigit: (code: number) => boolean,
): NumberToken | undefined {
  const before = state.at;
  skip(state);
  const start = state.at;
  const code = scan(state, digits);
  if (code === undefined) refuse("code-too-big", at);
  if (!atEnd(state) && isDigit(peek(state))) refuse("code-too-long", at);
  if (state.at > start && peekIs(state, "}") && !atEnd(state)) {
    skip(state);
    return { type: "code", at, code };
  }
  state.at = before;
  return undefined;
}

/** `\u0041`, after the u. */
export function unicodeEscape(state: ScanState, at: number): NumberToken | undefined {
  if (atEnd(state)) return undefined;
  const start = state.at;
  const code = scanHex(state, 4);
  if (code === undefined) refuse("number-too-big", at);
  if (state.at - start < 4) refuse("too-few-digits", at);
  return { type: "code", at, code };
}

/** `\101`, from its first digit on. */
export function octalEscape(state: ScanState, at: number, digits: number): NumberToken {
  const value = scanOctal(state, digits);
  if (value === undefined || value > 0xff) refuse("number-too-big", at);
  return { type: "byte", at, value, base: 8 };
}

export function isOctalDigit(letter: string): boolean {
  return isOctal(letter.charCodeAt(0));
}

const controls: { readonly [letter: string]: number } = {
  n: 0x0a,
  t: 0x09,
  r: 0x0d,
  f: 0x0c,
  a: 0x07,
  b: 0x08,
  e: 0x1b,
  v: 0x0b,
};

const BACKSLASH = 0x5c;
const HYPHEN = 0x2d;
const QUESTION = 0x3f;

/** The character that an escape means: `\n`, `\M-x`, `\C-x`, `\cx`, or the character itself. */
export function escapedValue(state: ScanState, at: number): number {
  if (atEnd(state)) refuse("ends-in-escape", at);
  const code = take(state);
  switch (String.fromCodePoint(Math.min(code, 0x10ffff))) {
    case "M":
      return metaValue(state, at);
    case "C":
      if (atEnd(state)) refuse("ends-in-control", at);
      if (take(state) !== HYPHEN) refuse("control-syntax", at);
      return controlValue(state, at);
    case "c":
      return controlValue(state, at);
    default:
      return controls[String.fromCodePoint(Math.min(code, 0x10ffff))] ?? code;
  }
}

function metaValue(state: ScanState, at: number): number {
  if (atEnd(state)) refuse("ends-in-meta", at);
  if (take(state) !== HYPHEN) refuse("meta-syntax", at);
  if (atEnd(state)) refuse("ends-in-meta", at);
  const code = take(state);
  return ((code === BACKSLASH ? escapedValue(state, at) : code) & 0xff) | 0x80;
}

function controlValue(state: ScanState, at: number): number {
  if (atEnd(state)) refuse("ends-in-control", at);
  const code = take(state);
  if (code === QUESTION) return 0x7f;
  return (code === BACKSLASH ? escapedValue(state, at) : code) & 0x9f;
}
