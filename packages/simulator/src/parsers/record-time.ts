import type { EventTime } from "../record.js";
import type { TimeReader } from "./time/time-reader.js";

/** How a parser finds the time of a record. */
export interface TimeField {
  readonly key: string;
  /** The field stays in the record. */
  readonly keep: boolean;
  readonly reader: TimeReader;
}

/** What the reader read last; zero is no time. */
export function timeRead({ sec, nsec }: TimeReader): EventTime | undefined {
  return sec === 0 && nsec === 0 ? undefined : { sec, nsec };
}
