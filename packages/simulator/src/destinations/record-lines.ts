import type { EventTime, LogEvent, RecordMap, Value } from "../record.js";
import { Float } from "../record.js";
import type { JsonWriter } from "./json-writer.js";
import { strftime } from "./strftime.js";

export type DateFormat = "double" | "iso8601" | "epoch" | "epoch_ms" | "java_sql_timestamp";

const DATE_FORMATS: { readonly [name: string]: DateFormat } = {
  double: "double",
  iso8601: "iso8601",
  epoch: "epoch",
  epoch_ms: "epoch_ms",
  epoch_millis: "epoch_ms",
  epoch_milliseconds: "epoch_ms",
  java_sql_timestamp: "java_sql_timestamp",
};

/** Undefined: the engine knows no such format. Source: flb_pack_to_json_date_type in src/flb_pack.c. */
export function dateFormat(text: string): DateFormat | undefined {
  const name = text.toLowerCase();
  return Object.hasOwn(DATE_FORMATS, name) ? DATE_FORMATS[name] : undefined;
}

/** The time of a record as the engine writes it beside the record's keys. Source: flb_pack_msgpack_to_json_format in src/flb_pack.c. */
export function dateValue({ sec, nsec }: EventTime, format: DateFormat): Value {
  switch (format) {
    case "double":
      return new Float(sec + nsec / 1e9);
    case "epoch":
      return sec;
    case "epoch_ms":
      return sec * 1000 + Math.trunc(nsec / 1e6);
    case "iso8601":
      return `${strftime("%Y-%m-%dT%H:%M:%S", sec)}.${micros(nsec)}Z`;
    case "java_sql_timestamp":
      return `${strftime("%Y-%m-%d %H:%M:%S", sec)}.${micros(nsec)}`;
  }
}

const micros = (nsec: number): string => String(Math.trunc(nsec / 1000)).padStart(6, "0");

export interface DatedOptions {
  /** Undefined: no date is added. */
  readonly dateKey?: string;
  readonly dateFormat: DateFormat;
}

/** A record with its date and metadata in front. Of equal keys the printer writes the last, which is the record's own. */
export function datedRecord(
  { time, record, metadata }: LogEvent,
  { dateKey, dateFormat: format }: DatedOptions,
): RecordMap {
  const inside = metadata !== undefined && metadata.size > 0;
  if (dateKey === undefined && !inside) return record;
  const dated: RecordMap = new Map();
  if (dateKey !== undefined) dated.set(dateKey, dateValue(time, format));
  if (inside) dated.set("__internal__", new Map([["log_metadata", metadata]]));
  for (const [key, value] of record) {
    dated.delete(key);
    dated.set(key, value);
  }
  return dated;
}

/** One line of `json_lines`, without the line break. */
export const datedLine = (event: LogEvent, options: DatedOptions, write: JsonWriter): string =>
  write(datedRecord(event, options));
