import type { MultilineRule } from "../../filter.js";
import type { EventTime, RecordMap, Value } from "../../record.js";

/** Lines that are being joined. Changed in place while records come in. */
export interface LineGroup {
  /** The text, in parts. */
  parts: string[];
  length: number;
  /** Bytes of the text; undefined: not counted yet, because it is far from any limit. */
  bytes: number | undefined;
  truncated: boolean;
  /** The record of the first line, when there is one. */
  first: RecordMap | undefined;
  /** Stays from one group of lines to the next. */
  time: EventTime | undefined;
  /** The rule that the last line followed. */
  rule: MultilineRule | undefined;
  /** Of the lines, in order. */
  metadata: RecordMap[];
}

export const newGroup = (): LineGroup => ({
  parts: [],
  length: 0,
  bytes: undefined,
  truncated: false,
  first: undefined,
  time: undefined,
  rule: undefined,
  metadata: [],
});

/** Notes where a group begins. A record that was noted before stays, but the time is the newest. */
export function noteContext(group: LineGroup, time: EventTime, record: RecordMap): void {
  group.time = time;
  group.first ??= record;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const byteLength = (text: string): number => encoder.encode(text).length;

const LONGEST_LETTER = 3;

/** Adds to the text, as far as the limit of bytes lets it; false: not all of it. Source: flb_ml_group_cat in src/multiline/flb_ml_group.c. */
export function addText(group: LineGroup, text: string, limit: number): boolean {
  if (limit <= 0 || (group.length + text.length) * LONGEST_LETTER <= limit) {
    addFreely(group, text);
    return true;
  }
  const room = Math.max(0, limit - countBytes(group));
  const bytes = encoder.encode(text);
  if (bytes.length <= room) {
    addFreely(group, text);
    return true;
  }
  addFreely(group, decoder.decode(bytes.subarray(0, room)));
  group.bytes = limit;
  group.truncated = true;
  return false;
}

function countBytes(group: LineGroup): number {
  group.bytes ??= group.parts.reduce((sum, part) => sum + byteLength(part), 0);
  return group.bytes;
}

/** Adds to the text whatever its length. */
export function addFreely(group: LineGroup, text: string): void {
  if (text === "") return;
  group.parts.push(text);
  group.length += text.length;
  if (group.bytes !== undefined) group.bytes += byteLength(text);
}

/** A line break goes between lines, unless the text has one. */
export function breakLine(group: LineGroup): void {
  const last = group.parts.at(-1);
  if (last !== undefined && !last.endsWith("\n")) addFreely(group, "\n");
}

/** The joined record; undefined: there is nothing to send. */
export function joinedRecord(
  group: LineGroup,
  keyContent: string | undefined,
): RecordMap | undefined {
  const { first } = group;
  const text = group.parts.join("");
  if (first === undefined) return text === "" ? undefined : new Map([[keyContent ?? "log", text]]);
  if (text === "" || keyContent === undefined || !first.has(keyContent)) return first;
  // Equal keys are one here, so the key keeps its place.
  return new Map<string, Value>(first).set(keyContent, text);
}

/** Equal entries once; of equal keys the last. */
export function joinedMetadata({ metadata, truncated }: LineGroup): RecordMap {
  const whole: RecordMap = new Map();
  for (const one of metadata) {
    for (const [key, value] of one) {
      if (whole.get(key) === value) continue;
      whole.delete(key);
      whole.set(key, value);
    }
  }
  if (truncated) whole.set("multiline_truncated", true);
  return whole;
}

/** Empties it after it was sent. The rule and the time stay. */
export function emptyGroup(group: LineGroup): void {
  group.first = undefined;
  group.parts = [];
  group.length = 0;
  group.bytes = undefined;
  group.truncated = false;
  group.metadata = [];
}
