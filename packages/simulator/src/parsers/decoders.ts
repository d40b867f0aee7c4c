import { type OptionView, plainWords } from "@millrace/fluentbit/check";
import type { RecordMap, Value } from "../record.js";
import type { ReadJson } from "./json/engine-json.js";
import { type Unescape, unescapeText, unquoteMysql } from "./unescape.js";

/** What decoders made of a record. */
export interface Decoded {
  readonly record: RecordMap;
  /** Keys that come behind those of the record. */
  readonly extra?: RecordMap;
}

/** Decodes fields of what a parser found; the same map when there is nothing to decode. */
export type Decoders = (record: RecordMap) => Decoded;

/** A decoded record as one. */
export function joined({ record, extra }: Decoded): RecordMap {
  if (extra === undefined) return record;
  for (const [key, value] of extra) {
    record.delete(key);
    record.set(key, value);
  }
  return record;
}

/** What a decoder made: text for the field, or a map. Undefined: it could not. */
type Decode = (text: string) => string | RecordMap | undefined;

interface Rule {
  readonly decode: Decode;
  /** `Decode_Field_As` puts it in the place of the field, `Decode_Field` adds its keys to the record. */
  readonly inPlace: boolean;
  readonly action: "stop" | "try_next" | "do_next";
}

/** What differs by version. */
export interface DecoderReaders {
  readonly readJson: ReadJson;
  readonly unescape: Unescape;
}

/** Reads the options `Decode_Field` and `Decode_Field_As` in their order. Source: src/flb_parser_decoder.c. */
export function fieldDecoders(
  options: readonly OptionView[],
  readers: DecoderReaders,
): Decoders | undefined {
  const byKey = new Map<string, Rule[]>();
  for (const { key, text } of options) {
    if (key !== "decode_field" && key !== "decode_field_as") continue;
    const [decoder = "", field = "", action = ""] = plainWords(text, 3);
    const decode = decoderNamed(decoder.toLowerCase(), readers);
    if (decode === undefined) continue;
    const rule = { decode, inPlace: key === "decode_field_as", action: actionOf(action) };
    byKey.set(field, [...(byKey.get(field) ?? []), rule]);
  }
  return byKey.size === 0 ? undefined : (record) => decodeRecord(record, byKey);
}

function decoderNamed(
  name: string,
  { readJson, unescape: readEscapes }: DecoderReaders,
): Decode | undefined {
  if (name === "json") return (text) => decodeJson(text, readJson);
  if (name === "escaped") return unescapeText;
  if (name === "escaped_utf8") return readEscapes;
  return name === "mysql_quoted" ? unquoteMysql : undefined;
}

function actionOf(word: string): Rule["action"] {
  const action = word.toLowerCase();
  return action === "try_next" || action === "do_next" ? action : "stop";
}

/** Blanks alone may stand before the map. */
const decodeJson = (text: string, readJson: ReadJson): RecordMap | undefined =>
  /^ *\{/.test(text) ? readJson(text)?.map : undefined;

function decodeRecord(record: RecordMap, byKey: ReadonlyMap<string, readonly Rule[]>): Decoded {
  if (![...byKey.keys()].some((key) => record.has(key))) return { record };
  const decoded: RecordMap = new Map();
  let extra: RecordMap | undefined;
  for (const [key, value] of record) {
    const rules = typeof value === "string" ? byKey.get(key) : undefined;
    if (rules === undefined || typeof value !== "string") {
      decoded.set(key, value);
      continue;
    }
    const outcome = decodeField(value, rules);
    decoded.set(key, outcome.value);
    // Each field that may add keys forgets what those before it added.
    if (rules.some(({ inPlace }) => !inPlace)) extra = outcome.extra;
  }
  return extra === undefined ? { record: decoded } : { record: decoded, extra };
}

interface Outcome {
  readonly value: Value;
  readonly extra?: RecordMap;
}

function decodeField(text: string, rules: readonly Rule[]): Outcome {
  let current = text;
  let value: Value = text;
  let extra: string | RecordMap | undefined;
  for (const { decode, inPlace, action } of rules) {
    if (!inPlace && action === "do_next" && extra !== undefined) continue;
    // What is a map by now is not decoded again.
    if (typeof value !== "string") continue;
    const made = decode(current);
    if (made === undefined) {
      if (action === "stop") break;
      continue;
    }
    if (inPlace) {
      value = made;
      if (typeof made === "string") current = made;
    } else extra = made;
    if (action !== "do_next") break;
  }
  return { value, ...(extra instanceof Map ? { extra } : {}) };
}
