import type { EventTime, RecordMap } from "../record.js";
import { joined } from "./decoders.js";
import type { ParseText } from "./json-parser.js";
import { type TimeField, timeRead } from "./record-time.js";
import { append, type FieldParserOptions } from "./regex-parser.js";

/** A label, a colon and a value; then what may end it. */
const FIELD = /([-.0-9A-Z_a-z]*):([^\0\t\n\r]*)(\t?)(\r\n?|\n)?/y;

/** Source: src/flb_parser_ltsv.c. */
export function ltsvParser({ cast, decoders, time }: FieldParserOptions): ParseText {
  return (text) => {
    const record: RecordMap = new Map();
    let when: EventTime | undefined;
    for (const [label, value] of fieldsOf(text)) {
      if (time !== undefined && isTime(label, value, time)) {
        if (!time.reader.read(value)) return undefined;
        when = timeRead(time.reader);
        if (!time.keep) continue;
      }
      append(record, label, cast === undefined ? value : cast(label, value));
    }
    if (record.size === 0) return undefined;
    const whole = decoders === undefined ? record : joined(decoders(record));
    return when === undefined ? { record: whole } : { record: whole, time: when };
  };
}

export const isTime = (key: string, value: string, time: TimeField): boolean =>
  key === time.key && value !== "";

/** Up to the end of the line, or to what is no field. */
function* fieldsOf(text: string): Iterable<readonly [label: string, value: string]> {
  let at = 0;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) return;
    const [whole, label = "", value = "", , line] = match;
    at += whole.length;
    if (label !== "") yield [label, value];
    if (line !== undefined) return;
  }
}
