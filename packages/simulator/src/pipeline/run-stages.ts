import { mapEvents } from "../filters/map-events.js";
import { runNativeUnits } from "../processors/native-unit.js";
import type { LogEvent } from "../record.js";
import type { StageInstance } from "./instances.js";

/** Told of each stage, or group of stages, that has run. */
export type StageWatch = (
  stage: StageInstance,
  before: readonly LogEvent[],
  after: readonly LogEvent[],
) => void;

/** Runs the processors of an input or output from a stage on. Source: flb_processor_run in src/flb_processor.c. */
export function runStages(
  stages: readonly StageInstance[],
  from: number,
  tag: string,
  events: readonly LogEvent[],
  watch: StageWatch,
): readonly LogEvent[] {
  let current = events;
  let at = from;
  while (at < stages.length && current.length > 0) {
    const stage = stages[at];
    if (stage === undefined) break;
    const before = current;
    if (stage.kind === "filter") {
      current = runFilterStage(stage, tag, current);
      at += 1;
    } else {
      const units = nativeGroup(stages, at);
      current = runNativeUnits(units, current);
      at += units.length;
    }
    watch(stage, before, current);
  }
  return current;
}

/** Processors that stand side by side work on the same unpacked records. */
function nativeGroup(stages: readonly StageInstance[], from: number) {
  const units = [];
  for (const stage of stages.slice(from)) {
    if (stage.kind !== "native") break;
    units.push(stage.unit);
  }
  return units;
}

/** With a condition each record is a chunk of its own, and those for which it does not hold pass by. */
function runFilterStage(
  { filter, condition }: Extract<StageInstance, { kind: "filter" }>,
  tag: string,
  events: readonly LogEvent[],
): readonly LogEvent[] {
  if (condition === undefined) return filter.run({ tag, events });
  const out = events.flatMap((event) =>
    condition(event) ? filter.run({ tag, events: [event] }) : [event],
  );
  return out.length === events.length ? mapEvents(events, replacing(out)) : out;
}

/** The same list when nothing changed. */
function replacing(events: readonly LogEvent[]): () => LogEvent | undefined {
  let at = 0;
  return () => {
    at += 1;
    return events[at - 1];
  };
}
