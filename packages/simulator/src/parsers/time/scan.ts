import { type CalendarTime, daysToMonth, emptyTime, isLeapYear } from "./calendar.js";

/** A text while a time is read from it. */
export interface Scan {
  text: string;
  at: number;
  readonly time: CalendarTime;
  /** Of `%C`; 1900 when there was none. */
  century: number;
  /** Of `%y`; -1 when there was none. */
  shortYear: number;
  /** Which parts were read: bits of {@link FIELDS}. */
  fields: number;
}

export const FIELDS = { month: 1, day: 2, yearDay: 8, year: 16, all: 0xffff } as const;

export const FIRST_YEAR = 1900;

export function newScan(): Scan {
  return {
    text: "",
    at: 0,
    time: emptyTime(),
    century: FIRST_YEAR,
    shortYear: -1,
    fields: 0,
  };
}

/** Begins anew with a format. What was read before stays in the time. */
export function beginFormat(scan: Scan): void {
  scan.century = FIRST_YEAR;
  scan.shortYear = -1;
  scan.fields = 0;
}

/** What a format says together: the year of two digits, and the day of the year. */
export function endFormat(scan: Scan): void {
  const { time } = scan;
  if (scan.shortYear >= 0) {
    time.year = yearOf(scan) - FIRST_YEAR;
    scan.fields |= FIELDS.year;
  }
  if ((scan.fields & FIELDS.year) !== 0) completeDays(scan);
}

function yearOf({ century, shortYear }: Scan): number {
  if (century !== FIRST_YEAR) return century + shortYear;
  return shortYear <= 68 ? 2000 + shortYear : FIRST_YEAR + shortYear;
}

function completeDays(scan: Scan): void {
  const { time } = scan;
  const has = (field: number): boolean => (scan.fields & field) !== 0;
  const year = time.year + FIRST_YEAR;
  if (!has(FIELDS.yearDay) && has(FIELDS.month) && has(FIELDS.day)) {
    time.yearDay = daysToMonth(year, time.month) + time.day - 1;
    scan.fields |= FIELDS.yearDay;
  }
  if (!has(FIELDS.yearDay)) return;
  const month = monthOf(year, time.yearDay);
  if (!has(FIELDS.month)) time.month = month;
  if (has(FIELDS.day)) return;
  // With a month of its own the engine counts the days of the year as days of that month.
  time.day = time.yearDay + 1 - (has(FIELDS.month) ? 0 : daysBeforeMonth(year, month));
}

const MONTHS = 12;

/** Twelve: the day is not in the year. */
function monthOf(year: number, yearDay: number): number {
  let month = 0;
  while (month < MONTHS && daysBeforeMonth(year, month + 1) <= yearDay) month += 1;
  return month;
}

const daysBeforeMonth = (year: number, month: number): number =>
  month < MONTHS ? daysToMonth(year, month) : isLeapYear(year) ? 366 : 365;

/** Takes a part of the text; false: it is not there. */
export type Conversion = (scan: Scan) => boolean;
