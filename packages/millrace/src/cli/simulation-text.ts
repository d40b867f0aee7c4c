import {
  type EventTime,
  fromPlain,
  type Landed,
  type LogEvent,
  printJson,
  type RecordTrace,
} from "@millrace/simulator";
import type { Collected } from "./simulated.js";
import { painterFor, type Terminal } from "./terminal.js";

/** A record as one line of JSON, its numbers in the engine's form. */
export const recordText = ({ record }: LogEvent): string => printJson(record);

/** What landed, as one line of JSON. */
export const landedText = (landed: Landed): string => printJson(fromPlain(landed) ?? null);

/** Seconds with a fraction where there is one. */
export const timeNumber = ({ sec, nsec }: EventTime): number =>
  nsec === 0 ? sec : Number(`${sec}.${String(nsec).padStart(9, "0")}`);

/** At most so many records of an output are shown to a person. */
const SHOWN = 5;
const WIDTH = 200;

/** What a person reads: each output, what came to it, and what did not come anywhere. */
export function summaryText(
  { outputs, unrouted, dropped, counts }: Collected,
  landed: ReadonlyMap<string, readonly Landed[]>,
  terminal: Terminal,
  withRecords: boolean,
): string {
  const { bold, dim } = painterFor(terminal.stdout, terminal);
  const lines: string[] = [];
  for (const [name, { count, tags }] of outputs) {
    lines.push(`${bold(name)}  ${count} record${count === 1 ? "" : "s"}`);
    for (const [tag, ofTag] of tags) {
      lines.push(`  ${tag}  ${dim(String(ofTag.count))}`);
      if (withRecords) lines.push(...shown(ofTag.events.map(recordText), "    "));
    }
    const items = landed.get(name) ?? [];
    if (withRecords && items.length > 0)
      lines.push(`  ${dim("lands as")}`, ...shown(items.map(landedText), "    "));
  }
  if (counts.unrouted > 0) {
    lines.push(`${bold("no output")}  ${counts.unrouted}`);
    lines.push(
      ...shown(
        unrouted.map(({ tag, event }) => `${tag}  ${recordText(event)}`),
        "    ",
      ),
    );
  }
  if (counts.dropped > 0) {
    lines.push(`${bold("dropped")}  ${counts.dropped}`);
    lines.push(
      ...shown(
        dropped.map(({ tag, event, by }) => `${tag}  by ${by}  ${recordText(event)}`),
        "    ",
      ),
    );
  }
  return `${[...lines, `${counts.records} records`].map(visible).join("\n")}\n`;
}

function shown(items: readonly string[], indent: string): string[] {
  const first = items.slice(0, SHOWN).map((item) => `${indent}${shortened(item)}`);
  return items.length > SHOWN ? [...first, `${indent}… and ${items.length - SHOWN} more`] : first;
}

const shortened = (text: string): string =>
  text.length > WIDTH ? `${text.slice(0, WIDTH)} … (${text.length} characters)` : text;

/** Each record's way, step by step. */
export function traceText(traces: readonly RecordTrace[]): string {
  return traces
    .flatMap(({ index, tag, record, steps }) => [
      `record ${index}  ${tag}  ${shortened(recordText(record))}`,
      ...steps.map(({ kind, at, tag: now, after, why }) => {
        const said = why === undefined ? "" : `: ${why}`;
        const made =
          after === undefined || kind === "delivered" ? "" : `  ${shortened(recordText(after))}`;
        return `  ${kind.padEnd(9)} ${at}  ${now}${said}${made}`;
      }),
    ])
    .map((line) => visible(`${line}\n`.slice(0, -1)))
    .join("\n");
}

/** A record may hold anything: control characters are shown, never sent to the terminal. Our own colours stay. */
function visible(text: string): string {
  return text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]/g;
