import type { LogEvent } from "../record.js";
import type { RecordTrace, TraceStep } from "./sink.js";

/** Notes records' ways. Events are followed by identity; a changed one belongs to the one in whose place it stands. */
export interface Tracer {
  begins(index: number, tag: string, event: LogEvent): void;
  /** What a filter or processor made of a chunk. `why` is per event. */
  changed(step: Omit<TraceStep, "before" | "after" | "why">, change: ChunkChange): void;
  /** A step that changes nothing. */
  notes(step: Omit<TraceStep, "before" | "after">, events: readonly LogEvent[]): void;
  traces(): readonly RecordTrace[];
}

export interface ChunkChange {
  readonly before: readonly LogEvent[];
  readonly after: readonly LogEvent[];
  readonly why: readonly (string | undefined)[];
}

interface OpenTrace {
  readonly index: number;
  readonly tag: string;
  readonly record: LogEvent;
  readonly steps: TraceStep[];
}

export function makeTracer(): Tracer {
  const open: OpenTrace[] = [];
  const origins = new WeakMap<LogEvent, OpenTrace>();
  let current: OpenTrace | undefined;

  const originOf = (event: LogEvent): OpenTrace | undefined => {
    const known = origins.get(event) ?? current;
    if (known !== undefined) origins.set(event, known);
    return known;
  };

  return {
    begins(index, tag, event) {
      current = { index, tag, record: event, steps: [] };
      open.push(current);
      origins.set(event, current);
    },
    changed(step, { before, after, why }) {
      const partners = partnersOf(before, after);
      for (const [i, event] of before.entries()) {
        const origin = originOf(event);
        const made = partners[i] ?? [];
        current = origin;
        for (const one of made) if (origin !== undefined) origins.set(one, origin);
        const [first] = made;
        const said = why[i];
        origin?.steps.push({
          ...step,
          before: event,
          ...(first === undefined ? {} : { after: first }),
          ...(said === undefined ? {} : { why: said }),
        });
      }
    },
    notes(step, events) {
      for (const event of events) originOf(event)?.steps.push({ ...step, before: event });
    },
    traces: () => open,
  };
}

/** For each event what stands in its place: itself where it is still there, else what stands before the next one that is. */
function partnersOf(
  before: readonly LogEvent[],
  after: readonly LogEvent[],
): readonly (readonly LogEvent[])[] {
  if (before.length === after.length) return after.map((event) => [event]);
  const kept = new Set(before);
  const partners: LogEvent[][] = before.map(() => []);
  let at = 0;
  for (const event of after) {
    if (kept.has(event)) at = before.indexOf(event, at);
    partners[Math.min(at, before.length - 1)]?.push(event);
    if (kept.has(event)) at += 1;
  }
  return partners;
}
