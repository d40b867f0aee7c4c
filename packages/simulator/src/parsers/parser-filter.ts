import { hasOption, knownText, optionsOf } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../accessor/record-accessor.js";
import type {
  Chunk,
  Filter,
  FilterContext,
  FilterFactory,
  Parsed,
  RecordParser,
  Refusal,
} from "../filter.js";
import { accessorOf, isRefusal } from "../filters/accessor-of.js";
import { mapEvents } from "../filters/map-events.js";
import { engineBoolean } from "../filters/own-options.js";
import type { LogEvent, RecordMap, Value } from "../record.js";
import { isSince } from "../versions.js";
import { encodedTime } from "./encoded-time.js";
import { append } from "./regex-parser.js";

/** Source: plugins/filter_parser/filter_parser.c. */
export const parserFilterFactory: FilterFactory = (view, context) => {
  // Since 5.0 the engine cannot read this option, which it took without effect before.
  if (hasOption(view, "unescape_key") && isSince(context.version, "5.0.0"))
    return { refused: "configuration error: 'unescape_key'" };
  const key = knownText(view, "key_name");
  if (key === undefined) return { refused: "missing 'key_name'" };
  const field = fieldOf(key, context);
  if (isRefusal(field)) return field;
  const parsers = optionsOf(view, "parser").flatMap(({ text }) => context.parser(text) ?? []);
  if (parsers.length === 0) return { refused: "Invalid 'parser'" };
  const compose = composer(
    field,
    engineBoolean(knownText(view, "reserve_data") ?? "") === true,
    engineBoolean(knownText(view, "preserve_key") ?? "") === true,
    context,
  );
  return parserFilter(parsers, field, compose, context);
};

/** The field to parse: a plain key, or an accessor. */
interface Field {
  readonly read: (record: RecordMap) => Value | undefined;
  /** Undefined for an accessor: it never takes the field out of a record. */
  readonly key?: string;
}

function fieldOf(text: string, context: FilterContext): Field | Refusal {
  if (!text.startsWith("$") || !isSince(context.version, "2.0.0"))
    return { key: text, read: (record) => record.get(text) };
  const accessor: RecordAccessor | Refusal = accessorOf(text, context);
  return isRefusal(accessor) ? accessor : { read: accessor.value };
}

/** Makes the new record of what the parser found and of the old one. */
type Compose = (found: RecordMap, record: RecordMap) => RecordMap;

function composer(
  { key }: Field,
  reserve: boolean,
  preserve: boolean,
  { version }: FilterContext,
): Compose {
  if (reserve) {
    return (found, record) => {
      for (const [name, value] of record) if (preserve || name !== key) append(found, name, value);
      return found;
    };
  }
  // 1.9 keeps the field only along with all others.
  if (!preserve || key === undefined || !isSince(version, "2.0.0")) return (found) => found;
  return (found, record) => {
    append(found, key, record.get(key) ?? null);
    return found;
  };
}

function parserFilter(
  parsers: readonly RecordParser[],
  field: Field,
  compose: Compose,
  { version }: FilterContext,
): Filter {
  const change = (event: LogEvent): LogEvent | "refused" | "lost" => {
    const text = field.read(event.record);
    const found = typeof text === "string" ? firstParsed(parsers, text) : undefined;
    if (found === undefined) return event;
    const record = compose(found.record, event.record);
    if (found.time === undefined) return { ...event, record };
    const time = encodedTime(found.time, version);
    return typeof time === "string" ? time : { ...event, time, record };
  };
  return {
    run: ({ events }) => runAll(events, change),
    explain: ({ record }) => {
      const text = field.read(record);
      if (typeof text !== "string") return "the field is not there, or no text";
      const parser = parsers.find((one) => one.parse(text) !== undefined);
      return parser === undefined
        ? "no parser takes the text"
        : `parser ${parser.name} takes the text`;
    },
  };
}

function firstParsed(parsers: readonly RecordParser[], text: string): Parsed | undefined {
  for (const parser of parsers) {
    const found = parser.parse(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A record whose time cannot be written is left out; when nothing is left the engine keeps the chunk as it was. */
function runAll(
  events: Chunk["events"],
  change: (event: LogEvent) => LogEvent | "refused" | "lost",
): readonly LogEvent[] {
  let lost = false;
  const out = mapEvents(events, (event) => {
    const changed = change(event);
    if (typeof changed !== "string") return changed;
    lost ||= changed === "lost";
    return undefined;
  });
  return out.length === 0 && !lost ? events : out;
}
