/** Seconds since 1970 of a local time in a zone. */
export type LocalTime = (local: number) => number;

/** A zone: its offset at an instant, and what a local time in it means. */
export interface Zone {
  offsetAt(seconds: number): number;
  toUtc: LocalTime;
}

/** Zone files list changes up to here; from then on the last one counts. */
const LAST_CHANGE = 2_145_916_799;
const DAY = 86_400;

/** A zone by its IANA name; undefined: there is none. */
export function zoneNamed(name: string): Zone | undefined {
  const format = zoneFormat(name);
  if (format === undefined) return undefined;
  const known = new Map<number, number>();
  const offsetAt = (seconds: number): number => {
    const slot = Math.floor(Math.min(seconds, LAST_CHANGE) / SLOT);
    let offset = known.get(slot);
    if (offset === undefined) {
      offset = offsetOf(format, slot * SLOT);
      if (known.size >= SLOTS) known.clear();
      known.set(slot, offset);
    }
    return offset;
  };
  return { offsetAt, toUtc: (local) => local - localOffset(local, offsetAt) };
}

/** Zones change on quarters of an hour. */
const SLOT = 900;
const SLOTS = 4096;

/** Of a time that comes twice the first counts; one that does not come is taken with the offset that UTC would have then. */
function localOffset(local: number, offsetAt: (seconds: number) => number): number {
  const offsets = new Set([offsetAt(local - DAY), offsetAt(local), offsetAt(local + DAY)]);
  const sorted = [...offsets].sort((a, b) => b - a);
  return sorted.find((offset) => offsetAt(local - offset) === offset) ?? offsetAt(local);
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

function offsetOf(format: Intl.DateTimeFormat, seconds: number): number {
  const parts = new Map(
    format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const shown = new Date(0);
  shown.setUTCFullYear(year, part("month") - 1, part("day"));
  shown.setUTCHours(part("hour"), part("minute"), part("second"));
  return shown.getTime() / 1000 - seconds;
}
