import type { LogEvent } from "../record.js";
import type { Pipeline } from "./build.js";
import { type ChunkStore, chunkStore } from "./chunk-store.js";
import { type EmitterQueue, emitterQueue, type WaitingChunk } from "./emitter-queue.js";
import { filterRun } from "./filter-run.js";
import type { OutputInstance, RouteInstance } from "./instances.js";
import { runStages } from "./run-stages.js";
import type { SimulationSink } from "./sink.js";
import { routeParts, unconditionalOutputs } from "./split-routes.js";
import type { Tracer } from "./tracer.js";
import { type Hop, type LoopFound, roundOf } from "./way.js";

export interface EngineOptions {
  readonly version: string;
  readonly sink: SimulationSink;
  readonly tracer: Tracer | undefined;
  /** How often a record may be sent on. */
  readonly hops: number;
}

/** What a filter sends on. */
export interface Emission {
  readonly by: string;
  readonly tag: string;
  readonly events: readonly LogEvent[];
  /** Names the emitter to its filter. */
  readonly self: object;
}

/** What runs records through a pipeline. */
export interface RecordEngine {
  /** A message of an input: a chunk of its own. It goes on behind a stage of the input's processors. */
  enter(input: number, stage: number, tag: string, events: readonly LogEvent[]): void;
  /** Puts records into the emitter of a filter, by the filter's place. */
  emit(filter: number, emission: Emission): void;
  /** The emitter from which the running chunk came. */
  emitter(): object | undefined;
  /** Sends on what waits in emitters, and hands chunks to the outputs. */
  settle(): void;
  /** Lets filters send what they hold back. */
  idle(): void;
  looped(): LoopFound | undefined;
}

/** Where records enter: an input of the config, or a filter's emitter. */
interface Source {
  readonly store: ChunkStore;
  readonly routes: readonly RouteInstance[] | undefined;
  /** Of an input of the config. */
  readonly name?: string;
}

interface Emitter {
  readonly source: Source;
  readonly queue: EmitterQueue;
}

/** Tags that double with each hop would fill the memory before the hops are used up. */
const LONGEST_TAG = 65_536;

export function recordEngine(pipeline: Pipeline, options: EngineOptions): RecordEngine {
  const { sink, tracer, version } = options;
  const filters = filterRun(pipeline, options);
  const inputs = pipeline.inputs.map(
    ({ name, routes }): Source => ({ name, store: chunkStore(), routes }),
  );
  const emitters = emitterList();
  /** Of the running chunk. */
  let self: object | undefined;
  let hop: Hop | undefined;
  let loop: LoopFound | undefined;

  const append = ({ name, store }: Source, tag: string, events: readonly LogEvent[]): void => {
    const passed = filters.run(tag, events, name);
    if (passed.length > 0) store.append(tag, passed, hop);
  };

  /** Conditional routes come before the filters, and the tag turns into the route's name. Source: src/flb_input_log.c. */
  const appendSplit = (
    source: Source,
    routes: readonly RouteInstance[],
    tag: string,
    events: readonly LogEvent[],
  ): void => {
    const parts = routeParts(routes, events);
    const direct = unconditionalOutputs(routes, tag, version);
    for (const { route, events: own } of parts) {
      tracer?.notes({ kind: "route", at: route.name, tag: route.name }, own);
      append(source, route.name, own);
      const chunk = source.store.open(route.name);
      // A route whose records are all gone is an error to the engine, which then leaves off.
      if (chunk === undefined) return;
      chunk.outputs = route.outputs;
    }
    if (direct.length === 0)
      tellUnmatched(
        tag,
        events,
        parts.flatMap((part) => part.events),
      );
    append(source, tag, events);
    const base = source.store.open(tag);
    if (base === undefined) return;
    // A chunk that is a route's own, because the route is called like the tag, stays with the route's outputs.
    if (direct.length > 0 || base.outputs === undefined) base.outputs = direct;
  };

  const tellUnmatched = (
    tag: string,
    events: readonly LogEvent[],
    matched: readonly LogEvent[],
  ): void => {
    const left = events.filter((event) => !matched.includes(event));
    for (const event of left) sink.unrouted?.({ tag, event });
    tracer?.notes({ kind: "unrouted", at: "routes", tag, why: "no route's condition holds" }, left);
  };

  const appendTo = (source: Source, tag: string, events: readonly LogEvent[]): void => {
    const { routes } = source;
    if (routes?.some(({ splits }) => splits) === true) {
      appendSplit(source, routes, tag, events);
      return;
    }
    append(source, tag, events);
    const chunk = routes === undefined ? undefined : source.store.open(tag);
    if (routes === undefined || chunk === undefined) return;
    chunk.outputs = routes.flatMap(({ outputs }) => outputs).filter(({ matches }) => matches(tag));
  };

  const isEndless = ({ hop: { count }, tag }: WaitingChunk): boolean =>
    count > options.hops || tag.length > LONGEST_TAG;

  /** Emitters take turns until nothing waits, or a record goes round for ever. */
  const drain = (): void => {
    for (let busy = true; busy && loop === undefined; ) {
      busy = false;
      for (const { source, queue } of emitters.inOrder()) {
        for (const chunk of queue.take()) {
          busy = true;
          if (isEndless(chunk)) loop ??= roundOf(chunk.hop);
          if (loop !== undefined) return;
          ({ self, hop } = chunk);
          append(source, chunk.tag, chunk.events);
        }
      }
    }
    self = undefined;
    hop = undefined;
  };

  const deliver = (output: OutputInstance, tag: string, events: readonly LogEvent[]): void => {
    const { stages, name, plugin } = output;
    const passed =
      stages.length === 0 ? events : runStages(stages, 0, tag, events, filters.watch(tag));
    if (passed.length === 0) return;
    tracer?.notes({ kind: "delivered", at: name, plugin, tag }, passed);
    sink.delivered?.(name, tag, passed);
  };

  const flush = ({ store }: Source): void => {
    for (const { tag, events, outputs, hop: last } of store.take()) {
      const targets = outputs ?? filters.wayOf(tag).outputs;
      hop = last;
      for (const output of targets) deliver(output, tag, events);
      if (targets.length === 0 && outputs === undefined) tellUnrouted(tag, events);
    }
    hop = undefined;
  };

  const tellUnrouted = (tag: string, events: readonly LogEvent[]): void => {
    for (const event of events) sink.unrouted?.({ tag, event });
    tracer?.notes(
      { kind: "unrouted", at: "outputs", tag, why: "no output matches the tag" },
      events,
    );
  };

  const settle = (): void => {
    do {
      drain();
      for (const source of inputs) flush(source);
      for (const { source } of emitters.inOrder()) flush(source);
    } while (loop === undefined && emitters.inOrder().some(({ queue }) => !queue.isEmpty()));
  };

  const holding = holdingFilters(pipeline);

  return {
    enter(input, stage, tag, events) {
      const source = inputs[input];
      const stages = pipeline.inputs[input]?.stages ?? [];
      if (source === undefined) return;
      const passed =
        stages.length <= stage ? events : runStages(stages, stage, tag, events, filters.watch(tag));
      if (passed.length > 0) appendTo(source, tag, passed);
    },
    emit(filter, { by, tag, events, self: own }) {
      // Nothing can be stored under an empty tag: the record is lost.
      if (tag === "") {
        for (const event of events) sink.dropped?.({ tag, event, by });
        return;
      }
      tracer?.notes({ kind: "sent", at: by, tag }, events);
      const next = { by, tag, before: hop, count: (hop?.count ?? 0) + 1 };
      emitters.of(filter).queue.add(tag, events, next, own);
    },
    emitter: () => self,
    settle,
    idle() {
      settle();
      // A group that one filter sends may open one in the next.
      for (let round = 0; round <= holding.length && loop === undefined; round += 1) {
        for (const filter of holding) filter.flush?.();
        settle();
      }
    },
    looped: () => loop,
  };
}

/** Emitters are inputs too, which stand behind the others in the order of their filters. */
function emitterList() {
  const known = new Map<number, Emitter>();
  let ordered: readonly Emitter[] = [];
  return {
    inOrder: () => ordered,
    of(filter: number): Emitter {
      const found = known.get(filter);
      if (found !== undefined) return found;
      const made = { source: { store: chunkStore(), routes: undefined }, queue: emitterQueue() };
      known.set(filter, made);
      ordered = [...known].sort(([a], [b]) => a - b).map(([, emitter]) => emitter);
      return made;
    },
  };
}

/** Filters that may hold records back. */
function holdingFilters({ filters, inputs, outputs }: Pipeline) {
  const units = [...inputs, ...outputs].flatMap(({ stages }) =>
    stages.flatMap((stage) => (stage.kind === "filter" ? [stage.filter] : [])),
  );
  return [...filters.map(({ filter }) => filter), ...units].filter(
    ({ flush }) => flush !== undefined,
  );
}
