import { wholeNumber } from "../../json/read-json.js";
import { Float, type RecordMap, type Value } from "../../record.js";
import { stringValue } from "./json-escapes.js";

/**
 * Deepest nesting that a record may have: the engine's reader of records gives up below. What is deeper is not of the
 * form here.
 */
const MAX_DEPTH = 64;

/** What the engine's JSON reader makes of a text. */
export interface JsonMap {
  readonly map: RecordMap;
  /** Keys of the map itself that came more than once. */
  readonly duplicates?: ReadonlySet<string>;
}

/** Reads a text that holds a JSON map; undefined: it does not. */
export type ReadJson = (text: string) => JsonMap | undefined;

interface Reader {
  readonly text: string;
  readonly keepFirst: boolean;
  at: number;
  depth: number;
  /** Where the next backslash is, from `at` on; past the end when there is none. */
  backslash: number;
  duplicates: Set<string> | undefined;
}

/**
 * Reads a text that holds one JSON map; undefined: it does not. What follows the map may be anything that is no JSON
 * value itself. Text may hold raw control characters. Source: pack_json_to_msgpack_yyjson in src/flb_pack.c.
 */
export const readEngineJson: ReadJson = (text) => read(text, false);

/** The same, but of equal keys of the map itself the first counts. */
export const readFirstOfJson: ReadJson = (text) => read(text, true);

function read(text: string, keepFirst: boolean): JsonMap | undefined {
  const reader: Reader = { text, keepFirst, at: 0, depth: 0, backslash: -1, duplicates: undefined };
  if (skipSpace(reader) !== 0x7b) return undefined;
  const map = readMap(reader);
  if (map === undefined || valueFollows(reader)) return undefined;
  const { duplicates } = reader;
  return duplicates === undefined ? { map } : { map, duplicates };
}

/** Two values in one text are two records, which no parser takes. */
function valueFollows(reader: Reader): boolean {
  if (Number.isNaN(skipSpace(reader))) return false;
  return readValue(reader) !== undefined || reader.depth > MAX_DEPTH;
}

/** Steps over white space; the code of what stands there then, NaN at the end. */
function skipSpace(reader: Reader): number {
  const { text } = reader;
  let { at } = reader;
  let code = text.charCodeAt(at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    at += 1;
    code = text.charCodeAt(at);
  }
  reader.at = at;
  return code;
}

/** Undefined: there is no value. */
function readValue(reader: Reader): Value | undefined {
  const code = skipSpace(reader);
  if (code === 0x22) return readString(reader);
  if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return readNumber(reader, code);
  if (code === 0x7b) return readMap(reader);
  if (code === 0x5b) return readList(reader);
  if (code === 0x74) return readWord(reader, "true", true);
  if (code === 0x66) return readWord(reader, "false", false);
  return code === 0x6e ? readWord(reader, "null", null) : undefined;
}

function readWord(reader: Reader, word: string, value: Value): Value | undefined {
  if (!reader.text.startsWith(word, reader.at)) return undefined;
  reader.at += word.length;
  return value;
}

function readString(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  if (reader.backslash < start) reader.backslash = nextBackslash(text, start);
  const end = text.indexOf('"', start);
  if (end < 0) return undefined;
  if (end < reader.backslash) {
    reader.at = end + 1;
    return text.slice(start, end);
  }
  const read = stringValue(text, start);
  if (read === undefined) return undefined;
  reader.at = read.next;
  return read.value;
}

function nextBackslash(text: string, from: number): number {
  const found = text.indexOf("\\", from);
  return found < 0 ? text.length + 1 : found;
}

/** Whole numbers of so many digits are exact. */
const EXACT_DIGITS = 15;

function readNumber(reader: Reader, first: number): Value | undefined {
  const { text } = reader;
  const negative = first === 0x2d;
  const start = negative ? reader.at + 1 : reader.at;
  let at = start;
  let value = 0;
  let code = text.charCodeAt(at);
  while (code >= 0x30 && code <= 0x39) {
    value = value * 10 + code - 0x30;
    at += 1;
    code = text.charCodeAt(at);
  }
  const digits = at - start;
  const isPlain = code !== 0x2e && code !== 0x65 && code !== 0x45 && digits <= EXACT_DIGITS;
  if (digits === 0 || (digits > 1 && text.charCodeAt(start) === 0x30)) return undefined;
  if (!isPlain) return readLongNumber(reader);
  reader.at = at;
  return negative && value !== 0 ? -value : value;
}

/** A whole number of more letters is beyond 64 bits. */
const MOST_DIGITS = 20;

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

function readLongNumber(reader: Reader): Value | undefined {
  NUMBER.lastIndex = reader.at;
  const match = NUMBER.exec(reader.text);
  if (match === null) return undefined;
  const end = NUMBER.lastIndex;
  const next = reader.text.charCodeAt(end);
  const isCut = isExponent(next) || (next === 0x2e && match[1] === undefined);
  if (isCut && match[2] === undefined) return undefined;
  reader.at = end;
  const isWhole = match[1] === undefined && match[2] === undefined;
  if (isWhole && match[0].length <= MOST_DIGITS) return wholeNumber(match[0]);
  const value = Number(match[0]);
  return Number.isFinite(value) ? new Float(value) : undefined;
}

const isExponent = (code: number): boolean => code === 0x65 || code === 0x45;

function readMap(reader: Reader): RecordMap | undefined {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) return undefined;
  reader.at += 1;
  const map: RecordMap = new Map();
  if (skipSpace(reader) === 0x7d) return closed(reader, map);
  for (;;) {
    if (!readEntry(reader, map)) return undefined;
    const code = skipSpace(reader);
    if (code === 0x7d) return closed(reader, map);
    if (code !== 0x2c) return undefined;
    reader.at += 1;
  }
}

function readEntry(reader: Reader, map: RecordMap): boolean {
  if (skipSpace(reader) !== 0x22) return false;
  const key = readString(reader);
  if (key === undefined || skipSpace(reader) !== 0x3a) return false;
  reader.at += 1;
  const value = readValue(reader);
  if (value === undefined) return false;
  if (map.has(key)) replace(reader, map, key, value);
  else map.set(key, value);
  return true;
}

function replace(reader: Reader, map: RecordMap, key: string, value: Value): void {
  if (reader.depth === 1) {
    reader.duplicates ??= new Set();
    reader.duplicates.add(key);
    if (reader.keepFirst) return;
  }
  map.delete(key);
  map.set(key, value);
}

function closed<T>(reader: Reader, value: T): T {
  reader.depth -= 1;
  reader.at += 1;
  return value;
}

function readList(reader: Reader): readonly Value[] | undefined {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) return undefined;
  reader.at += 1;
  const items: Value[] = [];
  if (skipSpace(reader) === 0x5d) return closed(reader, items);
  for (;;) {
    const value = readValue(reader);
    if (value === undefined) return undefined;
    items.push(value);
    const code = skipSpace(reader);
    if (code === 0x5d) return closed(reader, items);
    if (code !== 0x2c) return undefined;
    reader.at += 1;
  }
}
