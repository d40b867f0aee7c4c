import type { LogEvent } from "../record.js";
import type { Pipeline } from "./build.js";
import type { FilterInstance, OutputInstance } from "./instances.js";
import type { StageWatch } from "./run-stages.js";
import type { SimulationSink } from "./sink.js";
import type { Tracer } from "./tracer.js";

/** The filters that a tag passes, and the outputs that it reaches. */
export interface TagWay {
  readonly filters: readonly FilterInstance[];
  readonly outputs: readonly OutputInstance[];
}

/** Runs the filters of a config, and tells what they did. */
export interface FilterRun {
  readonly wayOf: (tag: string) => TagWay;
  /** `input` is the one through which the records came; an emitter has no name there. */
  readonly run: (
    tag: string,
    events: readonly LogEvent[],
    input: string | undefined,
  ) => readonly LogEvent[];
  /** Tells what processors did. */
  readonly watch: (tag: string) => StageWatch;
}

/** Tags may be made of records, so there is no end to them. */
const MOST_WAYS = 10_000;

export function filterRun(
  pipeline: Pick<Pipeline, "filters" | "outputs">,
  { sink, tracer }: { readonly sink: SimulationSink; readonly tracer: Tracer | undefined },
): FilterRun {
  const wayOf = tagWays(pipeline);
  const tellGone = goneTeller(sink);
  return {
    wayOf,
    run(tag, events, input) {
      let current = events;
      const place = input === undefined ? { tag } : { tag, input };
      for (const { filter, name, plugin } of wayOf(tag).filters) {
        const before = current;
        const why = tracer === undefined ? [] : before.map((event) => filter.explain?.(event, tag));
        current = filter.run({ ...place, events: before });
        tracer?.changed({ kind: "filter", at: name, plugin, tag }, { before, after: current, why });
        if (current === before) continue;
        if (filter.absorbs !== true) tellGone({ tag, by: name }, before, current);
        if (current.length === 0) return current;
      }
      return current;
    },
    watch: (tag) => (stage, before, after) => {
      const { name: at, plugin } = stage;
      const absorbs = stage.kind === "filter" && stage.filter.absorbs === true;
      if (!absorbs) tellGone({ tag, by: at }, before, after);
      tracer?.changed({ kind: "processor", at, plugin, tag }, { before, after, why: [] });
    },
  };
}

function tagWays({ filters, outputs }: Pick<Pipeline, "filters" | "outputs">) {
  const ways = new Map<string, TagWay>();
  return (tag: string): TagWay => {
    const known = ways.get(tag);
    if (known !== undefined) return known;
    const way = {
      filters: filters.filter(({ matches }) => matches(tag)),
      outputs: outputs.filter(({ matches }) => matches(tag)),
    };
    if (ways.size >= MOST_WAYS) ways.clear();
    ways.set(tag, way);
    return way;
  };
}

/** Records that are neither there any more nor replaced by another one. */
function goneTeller(sink: SimulationSink) {
  return (
    at: { readonly tag: string; readonly by: string },
    before: readonly LogEvent[],
    after: readonly LogEvent[],
  ): void => {
    if (after.length >= before.length) return;
    const left = new Set(after);
    const gone = before.filter((event) => !left.has(event));
    for (const event of gone.slice(0, before.length - after.length))
      sink.dropped?.({ ...at, event });
  };
}
