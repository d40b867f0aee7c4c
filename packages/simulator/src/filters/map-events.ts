import type { LogEvent, RecordMap } from "../record.js";

/** What becomes of one event: itself, another one, or nothing. */
export type EventChange = (event: LogEvent) => LogEvent | undefined;

/** Runs a change over events; the same list when it changed none. */
export function mapEvents(events: readonly LogEvent[], change: EventChange): readonly LogEvent[] {
  const [only] = events;
  if (events.length === 1 && only !== undefined) {
    const changed = change(only);
    if (changed === only) return events;
    return changed === undefined ? NONE : [changed];
  }
  let different = false;
  const out: LogEvent[] = [];
  for (const event of events) {
    const changed = change(event);
    if (changed !== event) different = true;
    if (changed !== undefined) out.push(changed);
  }
  return different ? out : events;
}

const NONE: readonly LogEvent[] = Object.freeze([]);

/** The event with another record; itself when the record is the same. */
export function withRecord(event: LogEvent, record: RecordMap): LogEvent {
  return record === event.record ? event : { ...event, record };
}
