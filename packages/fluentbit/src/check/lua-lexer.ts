/** A word of a Lua script. */
export interface LuaToken {
  readonly type: "name" | "keyword" | "number" | "string" | "mark" | "end";
  /** A name, a keyword or a mark as it stands there; empty for the others. */
  readonly text: string;
  readonly offset: number;
  /** Where the text behind it starts. */
  readonly end: number;
}

/** Why a script is no Lua, at a place of its text. */
export class LuaFaultAt {
  readonly reason: string;
  readonly offset: number;

  constructor(reason: string, offset: number) {
    this.reason = reason;
    this.offset = offset;
  }
}

const KEYWORDS: ReadonlySet<string> = new Set(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while".split(
    " ",
  ),
);

const MARKS = ["...", "==", "<=", ">=", "~=", "::", ".."];
const HEX =
  /^0x(?=\.?[0-9a-f])[0-9a-f]*(?:(?:\.[0-9a-f]*)?p[+-]?\d+i?|\.[0-9a-f]*i?|(?:i|u?ll|llu)?)$/i;
const BINARY = /^0b[01]{1,64}(?:i|u?ll|llu)?$/i;
const DECIMAL = /^(?=\.?\d)\d*(?:(?:\.\d*)?e[+-]?\d+i?|\.\d*i?|(?:i|u?ll|llu)?)$/i;

/** Cuts a script into words as LuaJIT does. Source: lj_lex.c and lj_strscan.c of LuaJIT 2.1. */
export function* luaTokens(source: string): Generator<LuaToken, void> {
  const start = source.startsWith("\uFEFF") ? 1 : 0;
  let at = source.startsWith("#", start) ? lineEnd(source, start) : start;
  for (;;) {
    at = skipSpace(source, at);
    if (at >= source.length) {
      yield { type: "end", text: "", offset: source.length, end: source.length };
      return;
    }
    const token = tokenAt(source, at);
    yield { ...token, offset: at };
    at = token.end;
  }
}

interface Scanned {
  readonly type: LuaToken["type"];
  readonly text: string;
  readonly end: number;
}

function tokenAt(source: string, at: number): Scanned {
  const char = source[at] ?? "";
  if (/\d/.test(char) || (char === "." && /\d/.test(source[at + 1] ?? "")))
    return { type: "number", text: "", end: numberEnd(source, at) };
  if (isNameChar(char)) return word(source, at);
  if (char === '"' || char === "'") return { type: "string", text: "", end: stringEnd(source, at) };
  if (char === "[") {
    const end = longEnd(source, at, "string");
    if (end !== undefined) return { type: "string", text: "", end };
  }
  const mark = MARKS.find((one) => source.startsWith(one, at)) ?? char;
  return { type: "mark", text: mark, end: at + mark.length };
}

const isNameChar = (char: string): boolean => /[\w\u0080-\uffff]/.test(char);

function word(source: string, at: number): Scanned {
  let end = at;
  while (end < source.length && isNameChar(source[end] ?? "")) end += 1;
  const text = source.slice(at, end);
  return { type: KEYWORDS.has(text) ? "keyword" : "name", text, end };
}

function lineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== "\n" && source[end] !== "\r") end += 1;
  return end;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  for (;;) {
    while (/[ \t\v\f\r\n]/.test(source[at] ?? "")) at += 1;
    if (!source.startsWith("--", at)) return at;
    const long = source[at + 2] === "[" ? longEnd(source, at + 2, "comment") : undefined;
    at = long ?? lineEnd(source, at);
  }
}

/** End of `[==[ … ]==]`; undefined: there is no long bracket. */
function longEnd(source: string, at: number, what: "string" | "comment"): number | undefined {
  let level = at + 1;
  while (source[level] === "=") level += 1;
  if (source[level] !== "[") {
    if (level > at + 1 && what === "string")
      throw new LuaFaultAt("has a long string that does not open with [=[", at);
    return undefined;
  }
  const close = `]${"=".repeat(level - at - 1)}]`;
  const end = source.indexOf(close, level + 1);
  if (end < 0) throw new LuaFaultAt(`has a long ${what} without ${close}`, at);
  return end + close.length;
}

function numberEnd(source: string, at: number): number {
  const exponent = /^0x/i.test(source.slice(at, at + 2)) ? "p" : "e";
  let end = at;
  for (let char = source[end] ?? ""; ; char = source[end] ?? "") {
    const sign = (char === "+" || char === "-") && source[end - 1]?.toLowerCase() === exponent;
    if (char === "" || !(isNameChar(char) || char === "." || (sign && end > at))) break;
    end += 1;
  }
  const text = source.slice(at, end);
  if (HEX.test(text) || BINARY.test(text) || DECIMAL.test(text)) return end;
  throw new LuaFaultAt(`has the malformed number ${text.slice(0, 40)}`, at);
}

function stringEnd(source: string, at: number): number {
  const quote = source[at];
  let end = at + 1;
  while (source[end] !== quote) {
    const char = source[end];
    if (char === undefined || char === "\n" || char === "\r")
      throw new LuaFaultAt("has a string without its closing quote", at);
    end = char === "\\" ? escapeEnd(source, end) : end + 1;
  }
  return end + 1;
}

const ESCAPE =
  /\\(?:[abfnrtv\\"']|x[0-9a-fA-F]{2}|z[ \t\v\f\r\n]*|u\{(?<code>[0-9a-fA-F]+)\}|\r\n|\n\r|[\r\n]|(?<byte>\d{1,3}))/y;

function escapeEnd(source: string, at: number): number {
  if (at + 1 >= source.length) throw new LuaFaultAt("has a string without its closing quote", at);
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(source);
  const { code, byte } = match?.groups ?? {};
  const good =
    match !== null &&
    !(code !== undefined && Number.parseInt(code, 16) > 0x10ffff) &&
    !(byte !== undefined && Number(byte) > 255);
  if (!good)
    throw new LuaFaultAt(`has the escape ${source.slice(at, at + 2)}, which Lua does not know`, at);
  return at + match[0].length;
}
