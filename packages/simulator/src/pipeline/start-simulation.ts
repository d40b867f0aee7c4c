import type { Diagnostic } from "@millrace/core";
import { loadCatalogue } from "@millrace/fluentbit";
import {
  checkConfig,
  checkSubject,
  type LoadedConfig,
  type Variables,
} from "@millrace/fluentbit/check";
import type { Assurance, FilterContext } from "../filter.js";
import { regexTooSlow } from "../findings.js";
import { parserRegistry } from "../parsers/parser-registry.js";
import { readRegex } from "../regex/engine-regex.js";
import { buildPipeline, type FilterPlace } from "./build.js";
import { type RecordEngine, recordEngine } from "./engine.js";
import { entryPoints } from "./entry-point.js";
import { findingList } from "./finding-list.js";
import { FIRST_SECOND, inputEvent } from "./input-event.js";
import type { InputRecord, SimulationOptions } from "./options.js";
import type { SimulationSink } from "./sink.js";
import { makeTracer } from "./tracer.js";
import type { LoopFound } from "./way.js";

/** The engine would not start. */
export interface RefusedSimulation {
  readonly kind: "refused";
  readonly messages: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A pipeline that takes records one by one. Memory does not grow with their number. */
export interface RunningSimulation {
  readonly kind: "running";
  /** Runs a record. One that cannot be read is a finding, and the rest goes on. */
  push(record: InputRecord): void;
  /** The engine idles: what is still held back is sent. */
  end(): SimulationEnd;
}

/** What is known at the end. */
export interface SimulationEnd {
  /** Present when records go round without end; then what was delivered says nothing. */
  readonly loop?: LoopFound;
  /** Present when the engine dies at a record: why. */
  readonly crash?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly assurance: { readonly [plugin: string]: Assurance };
  /** What filters counted, by instance. */
  readonly counts: { readonly [name: string]: number };
}

const UNKNOWN_ENVIRONMENT: Variables = Object.freeze({ value: () => undefined, strict: false });
const MOST_HOPS = 1000;

/** Records that arrive within one moment of the engine: then its emitters are at work. */
const BURST = 512;

/** Makes a pipeline of a config. `sink` is told what becomes of the records. */
export function startSimulation(
  loaded: LoadedConfig,
  options: SimulationOptions,
  sink: SimulationSink = {},
): RefusedSimulation | RunningSimulation {
  const { engine, variables = UNKNOWN_ENVIRONMENT, steps = {}, stated = {} } = options;
  const subject = checkSubject(loaded, {
    engine,
    catalogue: loadCatalogue(engine.catalogue),
    variables,
  });
  const findings = findingList();
  const counts = new Map<string, number>();
  const clock = { now: FIRST_SECOND };
  let running: RecordEngine | undefined;
  let crashed: string | undefined;
  const emitFrom =
    (place: FilterPlace, by: string): FilterContext["emit"] =>
    (tag, events, self) => {
      if (place.kind === "input-processor")
        running?.enter(place.input, place.stage + 1, tag, events);
      else running?.emit(emitterIndex(place), { by, tag, events, self });
    };
  const regex = (text: string) =>
    readRegex(text, {
      version: subject.version,
      tooSlow: (source) => findings.add(regexTooSlow([], { regex: source })),
      ...(steps.regex === undefined ? {} : { steps: steps.regex }),
    });
  const parsers = parserRegistry(subject.parsers, {
    version: subject.version,
    regex,
    now: () => clock.now,
    report: findings.add,
  });
  const pipeline = buildPipeline({
    subject,
    report: findings.add,
    contextOf: (instance, place) => ({
      version: subject.version,
      instance,
      emit: emitFrom(place, instance),
      emitter: () => running?.emitter(),
      readText: (path) => subject.readText?.(path),
      parser: parsers.get,
      multilineParser: parsers.multiline,
      service: (key) => subject.service.findLast((option) => option.key === key)?.text,
      regex,
      clock: () => clock.now,
      count: (name) => counts.set(name, (counts.get(name) ?? 0) + 1),
      crash: (why) => {
        crashed ??= why;
      },
      report: findings.add,
      stated,
    }),
  });
  const errors = options.skipCheck === true ? [] : checkErrors(loaded, options);
  const messages = [...errors.map(({ message }) => message), ...pipeline.refused];
  if (messages.length > 0)
    return { kind: "refused", messages, diagnostics: [...errors, ...findings.all()] };

  const tracer = options.trace === true ? makeTracer() : undefined;
  const records = recordEngine(pipeline, {
    version: subject.version,
    sink,
    tracer,
    hops: steps.hops ?? MOST_HOPS,
  });
  running = records;
  const entryOf = entryPoints(pipeline.inputs);
  let count = 0;
  return {
    kind: "running",
    push(record) {
      const index = count;
      count += 1;
      if (crashed !== undefined || records.looped() !== undefined) return;
      const event = inputEvent(record, index, findings.add);
      if (event === undefined) return;
      if (options.arrival !== "at-once") clock.now = event.time.sec;
      const { input, tag } = entryOf(record.tag, record.input);
      tracer?.begins(index, tag, event);
      records.enter(input, 0, tag, [event]);
      if (count % BURST === 0) records.settle();
    },
    end() {
      if (crashed === undefined) records.idle();
      const loop = records.looped();
      for (const trace of tracer?.traces() ?? []) sink.traced?.(trace);
      return {
        ...(loop === undefined ? {} : { loop }),
        ...(crashed === undefined ? {} : { crash: crashed }),
        diagnostics: findings.all(),
        assurance: pipeline.assurance,
        counts: Object.fromEntries(counts),
      };
    },
  };
}

/** Emitters of output processors come after those of the filters. */
const emitterIndex = (place: FilterPlace): number =>
  place.kind === "output-processor"
    ? 1_000_000 + place.index
    : place.kind === "filter"
      ? place.index
      : 0;

function checkErrors(loaded: LoadedConfig, { engine, variables }: SimulationOptions): Diagnostic[] {
  const given = variables === undefined ? {} : { variables };
  return checkConfig(loaded, { engine, ...given }).filter(
    ({ severity, code }) => severity === "error" && !SEEN_BY_RUNNING.has(code),
  );
}

/** Errors of a config that the engine takes: running it shows them, and with which records. */
const SEEN_BY_RUNNING: ReadonlySet<string> = new Set(["FB_REWRITE_LOOP"]);
