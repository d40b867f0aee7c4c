import type { EventTime, RecordMap, Value } from "../record.js";
import type { EngineRegex, RegexMatch } from "../regex/engine-regex.js";
import { type Decoders, joined } from "./decoders.js";
import type { FieldCast } from "./field-types.js";
import type { ParseText } from "./json-parser.js";
import { type TimeField, timeRead } from "./record-time.js";

/** What parsers of fields have in common. */
export interface FieldParserOptions {
  readonly cast: FieldCast | undefined;
  readonly decoders: Decoders | undefined;
  readonly time: TimeField | undefined;
}

interface RegexParserOptions extends FieldParserOptions {
  readonly regex: EngineRegex;
  readonly skipEmpty: boolean;
}

/** Source: src/flb_parser_regex.c. */
export function regexParser(options: RegexParserOptions): ParseText {
  const { regex, decoders } = options;
  return (text) => {
    const match = regex.match(text);
    if (match === undefined || !hasNames(match)) return undefined;
    const record: RecordMap = new Map();
    const time = fill(record, match, options);
    const whole = decoders === undefined ? record : joined(decoders(record));
    return time === undefined ? { record: whole } : { record: whole, time };
  };
}

/** A name must have taken part. */
const hasNames = ({ named, captures }: RegexMatch): boolean =>
  named.length > 0 && captures.some((capture, i) => i > 0 && capture !== undefined);

function fill(
  record: RecordMap,
  { named }: RegexMatch,
  { cast, time, skipEmpty }: RegexParserOptions,
): EventTime | undefined {
  let when: EventTime | undefined;
  for (const { name, value } of named) {
    if (value === "" && skipEmpty) continue;
    if (name === time?.key) {
      const accepted = time.reader.read(value);
      // A field whose time is refused is lost.
      if (!accepted) continue;
      when = timeRead(time.reader);
      if (!time.keep) continue;
    }
    append(record, name, cast === undefined ? value : cast(name, value));
  }
  return when;
}

/** Of equal keys the last counts, and stands last. */
export function append(record: RecordMap, key: string, value: Value): void {
  if (record.has(key)) record.delete(key);
  record.set(key, value);
}
