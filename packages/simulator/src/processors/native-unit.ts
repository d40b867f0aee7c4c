import type { PluginView } from "@millrace/fluentbit/check";
import type { Assurance, FilterContext, Refusal } from "../filter.js";
import type { LogEvent } from "../record.js";

/** The unit fails at this record, and looks at no further one. */
export const FAILED: unique symbol = Symbol("failed");

/** An event as it lay in its chunk. */
export interface PackedEvent {
  readonly event: LogEvent;
  /** Where in the chunk. */
  readonly place: "alone" | "before-others" | "last";
}

/** What a processor makes of an event: itself, another one, nothing, or a failure. */
export type UnitChange = (
  event: LogEvent,
  packed: PackedEvent,
) => LogEvent | undefined | typeof FAILED;

/** Makes a processor's change of its options. */
export type UnitFactory = (view: PluginView, context: FilterContext) => UnitChange | Refusal;

export interface UnitEntry {
  readonly factory: UnitFactory;
  readonly assurance: Assurance;
}

export interface NativeUnit {
  readonly change: UnitChange;
  /** Events for which it does not hold are passed over. */
  readonly condition?: (event: LogEvent) => boolean;
}

/**
 * Runs processors that stand side by side. The first one that is at work unpacks the records one by one, so what stands
 * behind a failure is seen by the next one alone, and is lost when nobody comes to unpack it.
 * Source: flb_processor_run in src/flb_processor.c, flb_mp_chunk_cobj_record_next in src/flb_mp.c.
 */
export function runNativeUnits(
  units: readonly NativeUnit[],
  events: readonly LogEvent[],
): readonly LogEvent[] {
  let seen: readonly Unpacked[] = [];
  let unseen: readonly Unpacked[] = events.map((event, i) => ({
    event,
    packed: { event, place: placeOf(i, events.length) },
  }));
  for (const unit of units) {
    if (unseen.length > 0) {
      const pass = runOver(unit, unseen);
      seen = [...seen, ...pass.done];
      unseen = pass.rest;
    } else {
      const pass = runOver(unit, seen);
      seen = [...pass.done, ...pass.rest];
    }
  }
  const out = seen.map(({ event }) => event);
  return sameList(out, events) ? events : out;
}

interface Unpacked {
  readonly event: LogEvent;
  readonly packed: PackedEvent;
}

function placeOf(index: number, length: number): PackedEvent["place"] {
  if (length === 1) return "alone";
  return index < length - 1 ? "before-others" : "last";
}

const sameList = (a: readonly LogEvent[], b: readonly LogEvent[]): boolean =>
  a.length === b.length && a.every((event, i) => event === b[i]);

interface Pass {
  readonly done: readonly Unpacked[];
  readonly rest: readonly Unpacked[];
}

function runOver({ change, condition }: NativeUnit, items: readonly Unpacked[]): Pass {
  const done: Unpacked[] = [];
  for (const [i, item] of items.entries()) {
    const { event, packed } = item;
    const result = condition === undefined || condition(event) ? change(event, packed) : event;
    if (result === FAILED) return { done: [...done, item], rest: items.slice(i + 1) };
    if (result !== undefined) done.push({ event: result, packed });
  }
  return { done, rest: [] };
}
