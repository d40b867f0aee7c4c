import type { Diagnostic } from "@millrace/core";
import type { LoadedConfig } from "@millrace/fluentbit/check";
import type { InputRecord, SimulationOptions } from "./pipeline/options.js";
import type { DroppedRecord, RecordTrace, UnroutedRecord } from "./pipeline/sink.js";
import {
  type RefusedSimulation,
  type SimulationEnd,
  startSimulation,
} from "./pipeline/start-simulation.js";
import type { LoopFound } from "./pipeline/way.js";
import type { LogEvent } from "./record.js";

/** Records of each output by tag, in order. */
export type DeliveredRecords = ReadonlyMap<string, ReadonlyMap<string, readonly LogEvent[]>>;

export interface DeliveredSimulation extends Omit<SimulationEnd, "loop" | "crash"> {
  readonly kind: "delivered";
  /** By the output's alias, else its instance: `s3.0`. Outputs that got nothing are absent. */
  readonly outputs: DeliveredRecords;
  readonly unrouted: readonly UnroutedRecord[];
  readonly dropped: readonly DroppedRecord[];
  /** Each record's way, when it was asked for. */
  readonly traces?: readonly RecordTrace[];
}

export interface LoopingSimulation extends LoopFound {
  readonly kind: "loops";
  readonly diagnostics: readonly Diagnostic[];
}

/** The engine dies at a record. */
export interface CrashingSimulation {
  readonly kind: "crashes";
  readonly message: string;
  readonly diagnostics: readonly Diagnostic[];
}

export type SimulationResult =
  | DeliveredSimulation
  | RefusedSimulation
  | LoopingSimulation
  | CrashingSimulation;

/** Runs records through a config, and tells where each one lands, and in what shape. */
export function simulate(
  loaded: LoadedConfig,
  options: SimulationOptions & { readonly records: Iterable<InputRecord> },
): SimulationResult {
  const outputs = new Map<string, Map<string, LogEvent[]>>();
  const unrouted: UnroutedRecord[] = [];
  const dropped: DroppedRecord[] = [];
  const traces: RecordTrace[] = [];
  const simulation = startSimulation(loaded, options, {
    delivered: (output, tag, events) => append(outputs, output, tag, events),
    unrouted: (record) => unrouted.push(record),
    dropped: (record) => dropped.push(record),
    traced: (trace) => traces.push(trace),
  });
  if (simulation.kind === "refused") return simulation;
  for (const record of options.records) simulation.push(record);
  const { loop, crash, ...end } = simulation.end();
  if (crash !== undefined) return { kind: "crashes", message: crash, diagnostics: end.diagnostics };
  if (loop !== undefined) return { kind: "loops", ...loop, diagnostics: end.diagnostics };
  const traced = options.trace === true ? { traces } : {};
  return { kind: "delivered", outputs, unrouted, dropped, ...end, ...traced };
}

function append(
  outputs: Map<string, Map<string, LogEvent[]>>,
  output: string,
  tag: string,
  events: readonly LogEvent[],
): void {
  const byTag = outputs.get(output) ?? new Map<string, LogEvent[]>();
  outputs.set(output, byTag);
  const list = byTag.get(tag);
  if (list === undefined) byTag.set(tag, [...events]);
  else for (const event of events) list.push(event);
}
