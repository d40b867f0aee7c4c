import type { EventTime, RecordMap, Value } from "../record.js";
import { isSince } from "../versions.js";
import { joined } from "./decoders.js";
import type { ParseText } from "./json-parser.js";
import { isTime } from "./ltsv-parser.js";
import { timeRead } from "./record-time.js";
import { append, type FieldParserOptions } from "./regex-parser.js";
import { type Unescape, unescapeOf } from "./unescape.js";

interface LogfmtParserOptions extends FieldParserOptions {
  readonly version: string;
  /** A key without a value makes the text none of the form. */
  readonly noBareKeys: boolean;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly kind: "bare" | "plain" | "quoted";
}

/** Source: src/flb_parser_logfmt.c. */
export function logfmtParser(options: LogfmtParserOptions): ParseText {
  const { cast, decoders, time, noBareKeys, version } = options;
  const recent = isSince(version, "2.0.0");
  const readEscapes = unescapeOf(version);
  return (text) => {
    const record: RecordMap = new Map();
    let when: EventTime | undefined;
    for (const pair of pairsOf(text, recent)) {
      if (noBareKeys && recent && pair.kind === "bare") return undefined;
      if (time !== undefined && isTime(pair.key, pair.value, time)) {
        if (!time.reader.read(pair.value)) return undefined;
        when = timeRead(time.reader);
        if (!time.keep) continue;
      }
      const value =
        cast === undefined ? pairValue(pair, recent, readEscapes) : cast(pair.key, pair.value);
      append(record, pair.key, value);
    }
    if (record.size === 0) return undefined;
    const whole = decoders === undefined ? record : joined(decoders(record));
    return when === undefined ? { record: whole } : { record: whole, time: when };
  };
}

/** Without types a key without a text is true, and escapes within quotes are read. */
function pairValue({ value, kind }: Pair, recent: boolean, readEscapes: Unescape): Value {
  if (value === "") return kind === "quoted" ? "" : recent ? true : null;
  if (kind !== "quoted" || !value.includes("\\")) return value;
  const unescaped = readEscapes(value);
  const nul = unescaped.indexOf("\0");
  return nul < 0 ? unescaped : unescaped.slice(0, nul);
}

/** Letters of a key, and of a value without quotes. */
const WORD = '[^\\0-\\x20"=]';
const PAIR = new RegExp(
  `[\\0-\\x20"=]*(${WORD}+)(=(?:"((?:[^"\\\\]|\\\\[\\s\\S]?)*)"?|(${WORD}*)))?(\\r\\n?|\\n)?`,
  "y",
);

/** Up to the end of the line that follows a pair. */
function* pairsOf(text: string, recent: boolean): Iterable<Pair> {
  let at = 0;
  while (at < text.length) {
    PAIR.lastIndex = at;
    const match = PAIR.exec(text);
    if (match === null) return;
    const [whole, key = "", assigned, quoted, plain = "", line] = match;
    at += whole.length;
    if (assigned === undefined) {
      if (!recent && line === undefined && at >= text.length) return;
      yield { key, value: "", kind: "bare" };
    } else if (quoted === undefined) yield { key, value: plain, kind: "plain" };
    else yield { key, value: quoted, kind: "quoted" };
    if (line !== undefined) return;
  }
}
