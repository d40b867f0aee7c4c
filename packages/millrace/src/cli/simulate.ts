import { resolve } from "node:path";
import { countBySeverity, type Diagnostic, hasErrors } from "@millrace/core";
import type { Engine } from "@millrace/fluentbit";
import type {
  Landed,
  LogEvent,
  OpenDestinations,
  RecordTrace,
  RunningSimulation,
  SimulationEnd,
} from "@millrace/simulator";
import { type CheckFlags, enginesOf, NEWEST_ENGINE, readableFiles, variablesOf } from "./check.js";
import { diskFiles } from "./disk-files.js";
import type { Outcome } from "./outcome.js";
import type { Collected } from "./simulated.js";
import { landedText, recordText, summaryText, timeNumber, traceText } from "./simulation-text.js";
import type { Terminal } from "./terminal.js";

/** Flags of `millrace simulate`. */
export interface SimulateFlags extends Pick<CheckFlags, "env" | "envStrict"> {
  readonly records: string;
  readonly engine?: string;
  readonly trace?: boolean;
  readonly summary?: boolean;
  readonly ndjson?: boolean;
  readonly state?: readonly string[];
  readonly seed?: string;
}

/** `millrace simulate`: runs sample records through a config, and shows where each one lands. */
export async function simulate(
  config: string,
  flags: SimulateFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const [engine] = enginesOf([flags.engine ?? NEWEST_ENGINE]) as [Engine];
  const variables = variablesOf(flags);
  const stated = Object.fromEntries(variablePairs(flags.state ?? []));
  const reader = diskFiles(terminal.folder);
  readableFiles([config, flags.records], reader);
  const { loadConfig } = await import("@millrace/fluentbit/check");
  const simulator = await import("@millrace/simulator");
  const { readRecordLines } = await import("./record-lines.js");
  const loaded = loadConfig({ path: config, files: reader, version: engine.fluentBit, variables });
  const streams = flags.ndjson === true;
  const keeps = !streams && flags.summary !== true;
  const collected = emptyCollection();
  const write = (line: string): unknown =>
    streams ? terminal.stdout.write(`${line}\n`) : undefined;
  const destinations = simulator.openDestinations(loaded, {
    engine,
    variables,
    stated,
    ...(flags.seed === undefined ? {} : { seed: flags.seed }),
    ...(keeps
      ? {}
      : { landed: (output: string, landed: Landed) => void write(landedLine(output, landed)) }),
  });
  const simulation = simulator.startSimulation(
    loaded,
    { engine, variables, stated, trace: flags.trace === true },
    sinkOf(collected, destinations, keeps, write),
  );
  if (simulation.kind === "refused" || destinations.refused.length > 0) {
    const refusedBy = simulation.kind === "refused" ? simulation : undefined;
    return refused(
      engine,
      refusedBy?.messages ?? destinations.refused,
      refusedBy?.diagnostics ?? destinations.diagnostics(),
    );
  }
  const found: Diagnostic[] = [];
  const file = resolve(terminal.folder, flags.records);
  for await (const record of readRecordLines(file, flags.records, (one) => found.push(one))) {
    collected.counts.records += 1;
    simulation.push(record);
  }
  return ended(simulation, destinations, { collected, found, engine, flags, terminal });
}

function emptyCollection(): Collected {
  return {
    outputs: new Map(),
    unrouted: [],
    dropped: [],
    traces: [],
    counts: { records: 0, unrouted: 0, dropped: 0 },
  };
}

const variablePairs = (pairs: readonly string[]): (readonly [string, string])[] =>
  pairs.map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)] as const;
  });

function sinkOf(
  { outputs, unrouted, dropped, traces, counts }: Collected,
  destinations: OpenDestinations,
  keeps: boolean,
  write: (line: string) => unknown,
) {
  return {
    delivered(output: string, tag: string, events: readonly LogEvent[]): void {
      const arrived = outputs.get(output) ?? { count: 0, tags: new Map() };
      outputs.set(output, arrived);
      const ofTag = arrived.tags.get(tag) ?? { count: 0, events: [] };
      arrived.tags.set(tag, ofTag);
      arrived.count += events.length;
      ofTag.count += events.length;
      for (const event of events) {
        if (keeps) ofTag.events.push(event);
        else write(eventLine("delivered", tag, event, { output }));
      }
      destinations.delivered(output, tag, events);
    },
    unrouted(one: Collected["unrouted"][number]): void {
      counts.unrouted += 1;
      if (keeps) unrouted.push(one);
      else write(eventLine("unrouted", one.tag, one.event, {}));
    },
    dropped(one: Collected["dropped"][number]): void {
      counts.dropped += 1;
      if (keeps) dropped.push(one);
      else write(eventLine("dropped", one.tag, one.event, { by: one.by }));
    },
    traced: (trace: RecordTrace): unknown => traces.push(trace),
  };
}

function refused(
  engine: Engine,
  messages: readonly string[],
  diagnostics: readonly Diagnostic[],
): Outcome {
  const known = diagnostics.some(({ severity }) => severity === "error");
  return {
    exitCode: 1,
    diagnostics: known ? diagnostics : [],
    text: `${engine.name} would not start with this config:\n${messages.map((message) => `  ${message}\n`).join("")}`,
    facts: { engine: engine.name, refused: messages },
  };
}

interface Run {
  readonly collected: Collected;
  readonly found: readonly Diagnostic[];
  readonly engine: Engine;
  readonly flags: SimulateFlags;
  readonly terminal: Terminal;
}

function ended(
  simulation: RunningSimulation,
  destinations: OpenDestinations,
  { collected, found, engine, flags, terminal }: Run,
): Outcome {
  const end = simulation.end();
  const landed = destinations.end();
  const diagnostics = [...found, ...end.diagnostics, ...destinations.diagnostics()];
  if (end.loop !== undefined) return looping(engine, end.loop, diagnostics);
  if (end.crash !== undefined)
    return refused(engine, [`the engine dies at a record: ${end.crash}`], diagnostics);
  const facts = { engine: engine.name, records: collected.counts.records };
  const assurance = { ...destinations.assurance, ...end.assurance };
  const text =
    flags.ndjson === true
      ? ""
      : [
          ...(flags.trace === true ? [traceText(collected.traces)] : []),
          summaryText(collected, landed, terminal, flags.summary !== true),
        ].join("\n");
  return {
    exitCode: hasErrors(diagnostics) ? 1 : 0,
    diagnostics,
    text,
    facts,
    json: jsonText(engine, collected, landed, { assurance, diagnostics, flags }),
  };
}

function looping(
  engine: Engine,
  { tags, way }: NonNullable<SimulationEnd["loop"]>,
  diagnostics: readonly Diagnostic[],
): Outcome {
  const steps = way.map(({ by, tag }) => `  ${by} sends it on as ${tag}\n`).join("");
  return {
    exitCode: 1,
    diagnostics,
    text: `a record goes round for ever, through the tags ${tags.join(", ")}:\n${steps}`,
    facts: { engine: engine.name, loops: { tags, way } },
  };
}

interface JsonParts {
  readonly assurance: object;
  readonly diagnostics: readonly Diagnostic[];
  readonly flags: SimulateFlags;
}

/** The JSON line by hand: numbers of records keep their form and their digits. */
function jsonText(
  engine: Engine,
  { outputs, unrouted, dropped, traces, counts }: Collected,
  landed: ReadonlyMap<string, readonly Landed[]>,
  { assurance, diagnostics, flags }: JsonParts,
): string {
  const object = (entries: Iterable<readonly [string, string]>): string =>
    `{${[...entries].map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
  const list = (items: readonly string[]): string => `[${items.join(",")}]`;
  const record = (tag: string, event: LogEvent, more: string): string =>
    `{"tag":${JSON.stringify(tag)},"record":${recordText(event)}${more}}`;
  const event = (one: LogEvent): string =>
    `{"time":${timeNumber(one.time)},"record":${recordText(one)}}`;
  const parts: (readonly [string, string])[] = [
    ["engine", JSON.stringify(engine.name)],
    ["records", String(counts.records)],
    [
      "outputs",
      object(
        [...outputs].map(([name, { tags }]) => [
          name,
          object(
            [...tags].map(([tag, { count, events }]) => [
              tag,
              flags.summary === true ? String(count) : list(events.map(event)),
            ]),
          ),
        ]),
      ),
    ],
    [
      "destinations",
      object([...landed].map(([name, items]) => [name, list(items.map(landedText))])),
    ],
    ["unrouted", list(unrouted.map(({ tag, event: one }) => record(tag, one, "")))],
    [
      "dropped",
      list(
        dropped.map(({ tag, event: one, by }) => record(tag, one, `,"by":${JSON.stringify(by)}`)),
      ),
    ],
    ["counts", JSON.stringify(counts)],
    ...(flags.trace === true ? [["traces", list(traces.map(traceJson))] as const] : []),
    ["assurance", JSON.stringify(assurance)],
    ["diagnostics", JSON.stringify(diagnostics)],
    ["summary", JSON.stringify(countBySeverity(diagnostics))],
  ];
  return object(parts);
}

function traceJson({ index, tag, record, steps }: RecordTrace): string {
  const told = steps.map(({ before: _, after, ...step }) => {
    const made = after === undefined ? "" : `,"after":${recordText(after)}`;
    return `${JSON.stringify(step).slice(0, -1)}${made}}`;
  });
  return `{"index":${index},"tag":${JSON.stringify(tag)},"record":${recordText(record)},"steps":[${told.join(",")}]}`;
}

const eventLine = (kind: string, tag: string, event: LogEvent, more: object): string =>
  `${JSON.stringify({ kind, ...more, tag, time: timeNumber(event.time) }).slice(0, -1)},"record":${recordText(event)}}`;

const landedLine = (output: string, landed: Landed): string =>
  `{"kind":"landed","output":${JSON.stringify(output)},"landed":${landedText(landed)}}`;
