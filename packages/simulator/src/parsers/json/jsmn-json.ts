import { Float, type RecordMap, type Value } from "../../record.js";
import { isSince } from "../../versions.js";
import { floatOf, wholeNumberOf } from "../c-numbers.js";
import { type Unescape, unescapeOf } from "../unescape.js";
import type { ReadJson } from "./engine-json.js";
import { jsmnTokens, type Token } from "./jsmn-tokens.js";

const MAX_DEPTH = 64;

interface Unpacking {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly recent: boolean;
  readonly readEscapes: Unescape;
  readonly keepFirst: boolean;
  readonly duplicates: Set<string>;
  at: number;
  depth: number;
}

/**
 * The reader of texts that hold one JSON map, as engines had it before yyjson. Of equal keys of the map itself the
 * first counts, or the last. Source: pack_json_to_msgpack in src/flb_pack.c.
 */
export function jsmnReader(version: string, keepFirst = false): ReadJson {
  const recent = isSince(version, "2.0.0");
  const readEscapes = unescapeOf(version);
  return (text) => {
    const tokens = jsmnTokens(text);
    if (tokens === undefined || tokens.filter(({ parent }) => parent < 0).length !== 1)
      return undefined;
    const duplicates = new Set<string>();
    const state = { text, tokens, recent, readEscapes, keepFirst, duplicates, at: 0, depth: 0 };
    const map = unpack(state);
    return map instanceof Map ? { map, duplicates } : undefined;
  };
}

/** The tokens are packed in order, each with its size, and read again. Undefined: the sizes do not fit. */
function unpack(state: Unpacking): Value | undefined {
  const token = state.tokens[state.at];
  state.at += 1;
  if (token === undefined || state.depth > MAX_DEPTH) return undefined;
  const content = state.text.slice(token.start, token.end);
  if (token.kind === "string") return state.readEscapes(content);
  if (token.kind === "primitive") return primitive(content, state.recent);
  state.depth += 1;
  const value = token.kind === "map" ? unpackMap(state, token.size) : unpackList(state, token.size);
  state.depth -= 1;
  return value;
}

function unpackMap(state: Unpacking, size: number): RecordMap | undefined {
  const map: RecordMap = new Map();
  for (let i = 0; i < size; i += 1) {
    const key = unpack(state);
    const value = unpack(state);
    if (typeof key !== "string" || value === undefined) return undefined;
    if (map.has(key) && state.depth === 1) state.duplicates.add(key);
    if (map.has(key) && state.depth === 1 && state.keepFirst) continue;
    map.delete(key);
    map.set(key, value);
  }
  return map;
}

function unpackList(state: Unpacking, size: number): readonly Value[] | undefined {
  const items: Value[] = [];
  for (let i = 0; i < size; i += 1) {
    const value = unpack(state);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

/** The first letter decides; an exponent without a sign is not seen. */
function primitive(text: string, recent: boolean): Value {
  if (text.startsWith("f")) return false;
  if (text.startsWith("t")) return true;
  if (text.startsWith("n")) return null;
  if ((recent ? /\.|[eE][-+]/ : /\.|e-/).test(text)) return floatOf(text);
  const whole = wholeNumberOf(text);
  if (!recent || typeof whole !== "bigint") return whole;
  return bigNumber(/^-?\d+/.exec(text)?.[0] ?? "0");
}

/** Beyond 64 bits it is a float. */
function bigNumber(digits: string): Value {
  const float = Number(digits);
  if (Math.abs(float) > 2 ** 65) return new Float(float);
  const value = BigInt(digits);
  return value < -(2n ** 63n) || value >= 2n ** 64n ? new Float(float) : value;
}
