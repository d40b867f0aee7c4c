import { createReadStream } from "node:fs";
import { type Diagnostic, diagnostic } from "@millrace/core";
import { type InputRecord, isMap, readJson, type Value } from "@millrace/simulator";

export const badRecordLine = diagnostic<{ reason: string }>("FB_BAD_RECORD_LINE", {
  severity: "error",
  message: ({ reason }) => `the line is no record: ${reason}`,
  hint: () =>
    'a line is {"tag": "app.log", "record": {"log": "…"}}, with "time" in seconds if you like',
});

/** Longer lines are no records: the engine would not take them in one piece either. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** Reads records line by line, so that memory does not grow with the file. What is no record is a finding, and the rest goes on. */
export async function* readRecordLines(
  file: string,
  shown: string,
  report: (found: Diagnostic) => void,
): AsyncIterable<InputRecord> {
  let number = 0;
  for await (const { bytes, whole, ended } of lines(file)) {
    number += 1;
    const at = { file: shown, line: number };
    if (!whole) {
      report(badRecordLine([], { reason: `it is longer than ${MAX_LINE_BYTES} bytes` }, at));
      continue;
    }
    const text = bytes.toString("utf8").replace(/^\ufeff/, "");
    if (text.trim() === "") continue;
    const read = recordOf(text);
    if (typeof read !== "string") yield read;
    else report(badRecordLine([], { reason: ended ? read : `${read}; the file ends in it` }, at));
  }
}

/** A record line's parts, or what is wrong with it. */
function recordOf(text: string): InputRecord | string {
  const { value, fault } = readJson(text);
  if (fault !== undefined) return `${fault.reason} at column ${fault.offset + 1}`;
  if (!isMap(value)) return "it is no JSON object";
  const [tag, record, time] = [value.get("tag"), value.get("record"), value.get("time")];
  if (typeof tag !== "string" || tag === "") return 'it has no "tag"';
  if (!isMap(record)) return '"record" is no JSON object';
  if (time === undefined) return { tag, record };
  const seconds = secondsOf(time);
  return seconds === undefined ? '"time" is no number of seconds' : { tag, record, time: seconds };
}

function secondsOf(time: Value): number | undefined {
  if (typeof time === "number") return time;
  return typeof time === "object" && time !== null && "value" in time ? time.value : undefined;
}

interface Line {
  readonly bytes: Buffer;
  /** False: it was too long, and its bytes are not kept. */
  readonly whole: boolean;
  /** A line break followed. */
  readonly ended: boolean;
}

async function* lines(file: string): AsyncIterable<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (ended: boolean): Line => {
    const whole = size <= MAX_LINE_BYTES;
    const line = { bytes: whole ? Buffer.concat(parts) : Buffer.alloc(0), whole, ended };
    parts = [];
    size = 0;
    return line;
  };
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield take(true);
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield take(false);
}
