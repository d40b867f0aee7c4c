import type { LogEvent } from "../record.js";

/** A record that a filter or processor took out. */
export interface DroppedRecord {
  readonly tag: string;
  readonly event: LogEvent;
  /** The filter or processor, as the engine calls it. */
  readonly by: string;
}

/** A record that no output takes. */
export interface UnroutedRecord {
  readonly tag: string;
  readonly event: LogEvent;
}

/** Told what becomes of records, as it happens. Lists must not be kept beyond the call unless they are copied. */
export interface SimulationSink {
  /** Records of one tag that reach an output, in order. */
  delivered?(output: string, tag: string, events: readonly LogEvent[]): void;
  dropped?(record: DroppedRecord): void;
  unrouted?(record: UnroutedRecord): void;
  /** All that happened to a record, when `trace` is on: told at the end. */
  traced?(trace: RecordTrace): void;
}

/** One step of a record's way. */
export interface TraceStep {
  readonly kind: "filter" | "processor" | "sent" | "route" | "delivered" | "dropped" | "unrouted";
  /** The filter, processor, route or output. */
  readonly at: string;
  readonly plugin?: string;
  readonly tag: string;
  readonly before?: LogEvent;
  /** What it made of the record; absent where it has gone. */
  readonly after?: LogEvent;
  readonly why?: string;
}

/** A record's whole way. */
export interface RecordTrace {
  /** Which record it is, from 0. */
  readonly index: number;
  readonly tag: string;
  readonly record: LogEvent;
  readonly steps: readonly TraceStep[];
}
