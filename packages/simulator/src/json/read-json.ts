import { Float, type RecordMap, type Value } from "../record.js";

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly reason: string;
  readonly offset: number;
}

export type JsonReading =
  | { readonly value: Value; readonly fault?: never }
  | { readonly fault: JsonFault; readonly value?: never };

/** Deepest nesting that is read; the engine's own msgpack reader has a bound too. */
export const MAX_DEPTH = 512;

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

class BadJson extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** Reads JSON text and keeps what `JSON.parse` loses: `1.0` is no `1`, big whole numbers, the order of keys, `__proto__`. */
export function readJson(text: string): JsonReading {
  const reader: Reader = { text, at: 0, depth: 0 };
  try {
    const value = readValue(reader);
    skipSpace(reader);
    if (reader.at < text.length) fail(reader, "goes on after the value");
    return { value };
  } catch (error) {
    if (error instanceof BadJson) return { fault: { reason: error.message, offset: error.offset } };
    throw error;
  }
}

function fail(reader: Reader, reason: string): never {
  throw new BadJson(reason, reader.at);
}

function skipSpace(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    const code = text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    reader.at += 1;
  }
}

function readValue(reader: Reader): Value {
  skipSpace(reader);
  const char = reader.text[reader.at];
  if (char === '"') return readString(reader);
  if (char === "{") return nested(reader, readMap);
  if (char === "[") return nested(reader, readList);
  if (char === "-" || (char !== undefined && char >= "0" && char <= "9")) return readNumber(reader);
  return readWord(reader);
}

function nested<T>(reader: Reader, read: (reader: Reader) => T): T {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) fail(reader, `is nested more than ${MAX_DEPTH} deep`);
  const value = read(reader);
  reader.depth -= 1;
  return value;
}

const WORDS: readonly (readonly [word: string, value: Value])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

function readWord(reader: Reader): Value {
  for (const [word, value] of WORDS) {
    if (!reader.text.startsWith(word, reader.at)) continue;
    reader.at += word.length;
    return value;
  }
  return fail(reader, reader.at >= reader.text.length ? "ends too early" : "has no value here");
}

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

function readNumber(reader: Reader): Value {
  NUMBER.lastIndex = reader.at;
  const match = NUMBER.exec(reader.text);
  if (match === null) return fail(reader, "has a number that is none");
  reader.at = NUMBER.lastIndex;
  if (match[1] !== undefined || match[2] !== undefined) return new Float(Number(match[0]));
  return wholeNumber(match[0]);
}

/** Whole numbers beyond 64 bits are floats, as in the engine's JSON reader. */
export function wholeNumber(text: string): Value {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  const big = BigInt(text);
  return big < -(2n ** 63n) || big >= 2n ** 64n ? new Float(number) : big;
}

/** A string without escapes is a slice; the rest is `JSON.parse`'s work. */
function readString(reader: Reader): string {
  const { text } = reader;
  const start = reader.at;
  let at = start + 1;
  let plain = true;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) return fail(reader, "has a string that does not end");
    if (code === 0x22) break;
    if (code < 0x20) {
      reader.at = at;
      return fail(reader, "has a control character in a string");
    }
    if (code === 0x5c) {
      plain = false;
      at += 1;
    }
    at += 1;
  }
  reader.at = at + 1;
  return plain ? text.slice(start + 1, at) : unescaped(reader, text.slice(start, at + 1));
}

function unescaped(reader: Reader, literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return fail(reader, "has a string with an escape that is none");
  }
}

function readList(reader: Reader): readonly Value[] {
  const items: Value[] = [];
  reader.at += 1;
  skipSpace(reader);
  if (reader.text[reader.at] === "]") {
    reader.at += 1;
    return items;
  }
  for (;;) {
    items.push(readValue(reader));
    if (closes(reader, "]")) return items;
  }
}

function readMap(reader: Reader): RecordMap {
  const map: RecordMap = new Map();
  reader.at += 1;
  skipSpace(reader);
  if (reader.text[reader.at] === "}") {
    reader.at += 1;
    return map;
  }
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') return fail(reader, "has a key without quotes");
    const key = readString(reader);
    skipSpace(reader);
    if (reader.text[reader.at] !== ":") return fail(reader, "has a key without a colon");
    reader.at += 1;
    const value = readValue(reader);
    // Of equal keys the last counts, and stands last.
    if (map.has(key)) map.delete(key);
    map.set(key, value);
    if (closes(reader, "}")) return map;
  }
}

/** A comma goes on, the bracket ends it. */
function closes(reader: Reader, bracket: string): boolean {
  skipSpace(reader);
  const char = reader.text[reader.at];
  reader.at += 1;
  if (char === bracket) return true;
  if (char === ",") return false;
  reader.at -= 1;
  return fail(reader, reader.at >= reader.text.length ? "ends too early" : "lacks a comma");
}
