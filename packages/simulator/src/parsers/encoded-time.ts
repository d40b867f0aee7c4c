import type { EventTime } from "../record.js";
import { isSince } from "../versions.js";

/** "refused": the engine does not write such a time. "lost": it writes it, and everyone who reads the record skips it. */
export type EncodedTime = EventTime | "refused" | "lost";

const SECONDS = 2 ** 32;
const NANOSECONDS = 1_000_000_000;
/** The engine marks the beginning and the end of a group with -1 and -2. */
const MARKS = 2;

/**
 * What becomes of a time when a record is written with it: 32 bits hold the seconds. Since 5.1 others are refused,
 * before that they wrap around. What reads as -1 or -2 is a mark of the engine; before 5.1 all negative ones are skipped.
 */
export function encodedTime(time: EventTime, version: string): EncodedTime {
  const { sec, nsec } = time;
  const plain = sec >= 0 && sec < SECONDS / 2 && nsec >= 0 && nsec < NANOSECONDS;
  if (plain) return time;
  if (isSince(version, "5.1.0")) return checkedTime(time);
  const wrapped = wrappedTime(time);
  // 1.9 has no such marks.
  return wrapped.sec >= SECONDS / 2 && isSince(version, "2.0.0") ? "lost" : wrapped;
}

function checkedTime(time: EventTime): EncodedTime {
  const { sec, nsec } = time;
  if (sec < 0 && sec >= -MARKS && nsec === 0) return "lost";
  const fits = sec >= 0 && sec < SECONDS && nsec >= 0 && nsec < NANOSECONDS;
  if (!fits) return "refused";
  return sec >= SECONDS - MARKS ? "lost" : time;
}

const wrappedTime = ({ sec, nsec }: EventTime): EventTime => ({
  sec: modulo(sec, SECONDS),
  nsec: modulo(nsec, SECONDS),
});

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
