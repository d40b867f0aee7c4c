/** A floating-point number. Plain numbers are whole: the engine tells `1` from `1.0`. */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A value of a record. Whole numbers beyond 2^53 are `bigint`. Byte strings that are no UTF-8 keep their bytes as text with U+FFFD. */
export type Value =
  | string
  | number
  | bigint
  | boolean
  | null
  | Float
  | readonly Value[]
  | RecordMap;

/** Keys and values in the engine's order. A key that is set again keeps its place; see {@link appendKey} for the engine's other way. */
export type RecordMap = Map<string, Value>;

/** Seconds and nanoseconds since 1970. */
export interface EventTime {
  readonly sec: number;
  readonly nsec: number;
}

/** One record on its way. Filters give new ones; nothing changes a record in place. */
export interface LogEvent {
  readonly time: EventTime;
  readonly record: RecordMap;
  /** Of the log event, not of the record. */
  readonly metadata?: RecordMap;
}

/** A copy with the key at the end: where the engine writes a second equal key, readers and printers see only that one. */
export function appendKey(record: RecordMap, key: string, value: Value): RecordMap {
  const copy = new Map(record);
  copy.delete(key);
  return copy.set(key, value);
}

/** A value is a map. */
export const isMap = (value: Value | undefined): value is RecordMap => value instanceof Map;
