import type { Parsed } from "../filter.js";
import type { EventTime } from "../record.js";
import { isSince } from "../versions.js";
import { type Decoded, type Decoders, joined } from "./decoders.js";
import {
  type JsonMap,
  type ReadJson,
  readEngineJson,
  readFirstOfJson,
} from "./json/engine-json.js";
import { jsmnReader } from "./json/jsmn-json.js";
import { type TimeField, timeRead } from "./record-time.js";

/** yyjson came with it. */
const FIRST_YYJSON = "4.1.0";
const FIRST_YYJSON_EVERYWHERE = "5.0.0";

/** The JSON reader of parsers. */
const parserJson = (version: string): ReadJson =>
  isSince(version, FIRST_YYJSON) ? readEngineJson : jsmnReader(version);

const firstOfJson = (version: string): ReadJson =>
  isSince(version, FIRST_YYJSON) ? readFirstOfJson : jsmnReader(version, true);

/** The JSON reader of decoders, which stayed with the old one for longer. */
export const decoderJson = (version: string): ReadJson =>
  isSince(version, FIRST_YYJSON_EVERYWHERE) ? readEngineJson : jsmnReader(version);

/** Makes something of a text; undefined: it is not of the form. */
export type ParseText = (text: string) => Parsed | undefined;

interface JsonParserOptions {
  readonly version: string;
  readonly decoders: Decoders | undefined;
  readonly time: TimeField | undefined;
}

/** Source: src/flb_parser_json.c. */
export function jsonParser({ version, decoders, time }: JsonParserOptions): ParseText {
  const readJson = parserJson(version);
  const take = time === undefined ? undefined : timeTaker(time, version);
  return (text) => {
    const found = readJson(text);
    if (found === undefined) return undefined;
    if (decoders === undefined && take === undefined) return { record: found.map };
    const decoded = decoders?.(found.map) ?? { record: found.map };
    const when = take?.(decoded, found, text);
    const record = joined(decoded);
    return when === undefined ? { record } : { record, time: when };
  };
}

/** Takes the time out of a record. */
type TakeTime = (decoded: Decoded, found: JsonMap, text: string) => EventTime | undefined;

function timeTaker({ key, keep, reader }: TimeField, version: string): TakeTime {
  const readFirst = firstOfJson(version);
  const dropsBadTime = !isSince(version, "2.0.0");
  return ({ record, extra }, { duplicates }, text) => {
    const isTwice = duplicates?.has(key) === true;
    const owner = extra === undefined || record.has(key) ? record : extra;
    // Of two equal keys the first says the time, and goes.
    const value = isTwice ? readFirst(text)?.map.get(key) : owner.get(key);
    if (typeof value !== "string") return undefined;
    const accepted = reader.read(value);
    if (!keep && !isTwice && (accepted || dropsBadTime)) owner.delete(key);
    return timeRead(reader);
  };
}
