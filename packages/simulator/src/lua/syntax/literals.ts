import { toBytes } from "../text/byte-string.js";
import { readNumber } from "../text/read-number.js";

/** The number of a literal; undefined: it is one of those with 64 bits or an imaginary part, which FFI brings. */
export function numberLiteral(text: string): number | undefined {
  return readNumber(text);
}

/** The bytes of a string literal, quotes or long brackets included. */
export function stringLiteral(text: string): string {
  return text.startsWith("[") ? longString(text) : quotedString(text);
}

const NEW_LINE = /\r\n|\n\r|\r/g;

function longString(text: string): string {
  const level = text.indexOf("[", 1) + 1;
  const inner = text.slice(level, text.length - level).replace(NEW_LINE, "\n");
  return toBytes(inner.startsWith("\n") ? inner.slice(1) : inner);
}

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|z[ \t\v\f\r\n]*|u\{([0-9a-fA-F]+)\}|(\r\n|\n\r|[\r\n])|(\d{1,3})|([\s\S]))/g;

const NAMED: { readonly [char: string]: string } = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

function quotedString(text: string): string {
  const inner = toBytes(text.slice(1, -1));
  if (!inner.includes("\\")) return inner;
  return inner.replace(ESCAPE, (_, hex, code, line, byte, char) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (code !== undefined) return utf8(Number.parseInt(code, 16));
    if (line !== undefined) return "\n";
    if (byte !== undefined) return String.fromCharCode(Number(byte));
    return char === undefined ? "" : (NAMED[char] ?? char);
  });
}

/** Surrogates too are written out, as LuaJIT does. */
function utf8(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const tail = (shift: number): number => 0x80 | ((code >>> shift) & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >>> 6), tail(0));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >>> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (code >>> 18), tail(12), tail(6), tail(0));
}
