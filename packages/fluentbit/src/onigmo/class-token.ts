import { escapedValue, hexEscape, isOctalDigit, octalEscape, unicodeEscape } from "./escape.js";
import { refuse } from "./fault.js";
import { propertyEscape } from "./next-token.js";
import { atEnd, peekIs, type ScanState, skip, take } from "./scan-state.js";
import { type ClassToken, escapedKinds } from "./token.js";

/** Reads what stands next within brackets. */
export function nextClassToken(state: ScanState): ClassToken {
  const at = state.at;
  if (atEnd(state)) return { type: "end", at };
  const code = take(state);
  switch (code < 0x80 ? String.fromCharCode(code) : "") {
    case "]":
      return { type: "close", at };
    case "-":
      return { type: "range", at };
    case "\\":
      return escapeToken(state, at);
    case "[":
      return openToken(state, at);
    case "&":
      if (!peekIs(state, "&")) return { type: "char", at, code, escaped: false };
      skip(state);
      return { type: "and", at };
    default:
      return { type: "char", at, code, escaped: false };
  }
}

/** A class within the class, or a POSIX bracket when `:]` comes before the next `]`. */
function openToken(state: ScanState, at: number): ClassToken {
  if (!peekIs(state, ":")) return { type: "open", at };
  const bracketAt = state.at;
  skip(state);
  if (posixEnds(state)) return { type: "posix", at, bracketAt };
  state.at = bracketAt;
  return { type: "open", at };
}

function posixEnds({ bytes, at, end }: ScanState): boolean {
  for (let i = at; i < end; i += 1) {
    if (bytes[i] === 0x3a && i + 1 < end && bytes[i + 1] === 0x5d) return true;
    if (bytes[i] === 0x5d) return false;
    if (bytes[i] === 0x5c) i += 1;
  }
  return false;
}

function escapeToken(state: ScanState, at: number): ClassToken {
  if (atEnd(state)) refuse("ends-in-escape", at);
  const from = state.at;
  const code = take(state);
  const letter = code < 0x80 ? String.fromCharCode(code) : "";
  const kind = escapedKinds[letter.toLowerCase()];
  if (kind !== undefined) return { type: "kind", at, kind, not: letter < "a" };
  const char: ClassToken = { type: "char", at, code, escaped: true };
  if (letter === "p" || letter === "P") return propertyEscape(state, letter === "P", at) ?? char;
  if (letter === "x") return hexEscape(state, at) ?? char;
  if (letter === "u") return unicodeEscape(state, at) ?? char;
  if (letter === "o") return char;
  state.at = from;
  if (isOctalDigit(letter)) return octalEscape(state, at, 3);
  const value = escapedValue(state, at);
  return value === code ? char : { type: "code", at, code: value };
}
