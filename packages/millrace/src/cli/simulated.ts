import type { LogEvent, RecordTrace } from "@millrace/simulator";

/** What arrived at one output. */
export interface Arrived {
  count: number;
  /** By tag: how many, and the records when they are kept. */
  readonly tags: Map<string, { count: number; readonly events: LogEvent[] }>;
}

/** All that a run gives; lists stay empty when only counts are wanted. */
export interface Collected {
  readonly outputs: Map<string, Arrived>;
  readonly unrouted: { readonly tag: string; readonly event: LogEvent }[];
  readonly dropped: { readonly tag: string; readonly event: LogEvent; readonly by: string }[];
  readonly traces: RecordTrace[];
  readonly counts: { records: number; unrouted: number; dropped: number };
}
