import { setFromSeconds } from "./calendar.js";
import { type Conversion, FIELDS, FIRST_YEAR, type Scan } from "./scan.js";
import { readOffset, readZone } from "./zones.js";

export const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export function skipSpaces(scan: Scan): true {
  while (isSpace(scan.text.charCodeAt(scan.at))) scan.at += 1;
  return true;
}

/** Reads as many digits as the highest number has, and not so many that it would be higher; -1: there is no such number. */
function readNumber(scan: Scan, lowest: number, highest: number): number {
  const { text } = scan;
  let code = text.charCodeAt(scan.at);
  if (!isDigit(code)) return -1;
  let value = 0;
  let room = highest;
  do {
    value = value * 10 + code - 0x30;
    scan.at += 1;
    code = text.charCodeAt(scan.at);
    room = Math.floor(room / 10);
  } while (value * 10 <= highest && room > 0 && isDigit(code));
  return value < lowest || value > highest ? -1 : value;
}

/** A number with bounds, and what to do with it. */
const number =
  (lowest: number, highest: number, take: (scan: Scan, value: number) => void): Conversion =>
  (scan) => {
    const value = readNumber(scan, lowest, highest);
    if (value < 0) return false;
    take(scan, value);
    return true;
  };

const nothing = (): void => {};

const dayOfMonth = number(1, 31, (scan, value) => {
  scan.time.day = value;
  scan.fields |= FIELDS.day;
});

const hour24 = number(0, 23, ({ time }, value) => {
  time.hour = value;
});

const hour12 = number(1, 12, ({ time }, value) => {
  time.hour = value;
});

const week = number(0, 53, nothing);

/** Names by their first three letters, which stand for them too. */
type Names = ReadonlyMap<string, { readonly index: number; readonly rest: string }>;

const ABBREVIATION = 3;

const names = (words: string): Names =>
  new Map(
    words
      .split(" ")
      .map((word, index) => [
        word.slice(0, ABBREVIATION),
        { index, rest: word.slice(ABBREVIATION) },
      ]),
  );

const days = names("sunday monday tuesday wednesday thursday friday saturday");
const months = names(
  "january february march april may june july august september october november december",
);

/** The place of a name; -1: none is there. */
function readName(scan: Scan, known: Names): number {
  const start = scan.text.slice(scan.at, scan.at + ABBREVIATION).toLowerCase();
  const found = known.get(start);
  if (found === undefined) return -1;
  scan.at += ABBREVIATION;
  takeWord(scan, found.rest);
  return found.index;
}

/** Steps over a word, whatever its case. */
export function takeWord(scan: Scan, word: string): boolean {
  const found = scan.text.slice(scan.at, scan.at + word.length);
  if (found !== word && found.toLowerCase() !== word.toLowerCase()) return false;
  scan.at += word.length;
  return true;
}

const weekday: Conversion = (scan) => readName(scan, days) >= 0;

const monthName: Conversion = (scan) => {
  const month = readName(scan, months);
  if (month < 0) return false;
  scan.time.month = month;
  scan.fields |= FIELDS.month;
  return true;
};

const halfOfDay: Conversion = (scan) => {
  const { time } = scan;
  const isMorning = takeWord(scan, "AM");
  if (!isMorning && !takeWord(scan, "PM")) return false;
  if (time.hour > 12) return false;
  if (isMorning && time.hour === 12) time.hour = 0;
  if (!isMorning && time.hour < 12) time.hour += 12;
  return true;
};

/** From here on the engine's own count of years runs over. */
const LAST_SECOND = 67_767_976_233_532_800;

const epoch: Conversion = (scan) => {
  const [digits = ""] = /^\d*/.exec(scan.text.slice(scan.at)) ?? [];
  const seconds = Number(digits);
  if (digits === "" || seconds > LAST_SECOND) return false;
  scan.at += digits.length;
  setFromSeconds(scan.time, seconds);
  scan.time.offset = 0;
  scan.fields = FIELDS.all;
  return true;
};

/** It steps over a sign or a first letter too. */
const weekYear: Conversion = (scan) => {
  do scan.at += 1;
  while (isDigit(scan.text.charCodeAt(scan.at)));
  return true;
};

/** A letter of a format: what it takes, and which of the modifiers E and O may stand before it. */
export interface ConversionRow {
  readonly convert?: Conversion;
  /** It stands for other conversions. */
  readonly format?: string;
  readonly modifiers?: string;
}

const O = "O";
const E = "E";

/** All conversions of the engine's own strptime. Source: src/flb_strptime.c. */
export const conversions: { readonly [letter: string]: ConversionRow } = {
  c: { format: "%a %b %e %H:%M:%S %Y", modifiers: E },
  D: { format: "%m/%d/%y" },
  F: { format: "%Y-%m-%d" },
  R: { format: "%H:%M" },
  r: { format: "%I:%M:%S %p" },
  T: { format: "%H:%M:%S" },
  X: { format: "%H:%M:%S", modifiers: E },
  x: { format: "%m/%d/%y", modifiers: E },
  A: { convert: weekday },
  a: { convert: weekday },
  B: { convert: monthName },
  b: { convert: monthName },
  h: { convert: monthName },
  C: {
    convert: number(0, 99, (scan, value) => {
      scan.century = value * 100;
    }),
    modifiers: E,
  },
  e: {
    convert: (scan) => {
      if (isSpace(scan.text.charCodeAt(scan.at))) scan.at += 1;
      return dayOfMonth(scan);
    },
    modifiers: O,
  },
  d: { convert: dayOfMonth, modifiers: O },
  k: { convert: hour24 },
  H: { convert: hour24, modifiers: O },
  l: { convert: hour12 },
  I: { convert: hour12, modifiers: O },
  j: {
    convert: number(1, 366, (scan, value) => {
      scan.time.yearDay = value - 1;
      scan.fields |= FIELDS.yearDay;
    }),
  },
  M: {
    convert: number(0, 59, ({ time }, value) => {
      time.minute = value;
    }),
    modifiers: O,
  },
  m: {
    convert: number(1, 12, (scan, value) => {
      scan.time.month = value - 1;
      scan.fields |= FIELDS.month;
    }),
    modifiers: O,
  },
  p: { convert: halfOfDay },
  S: {
    convert: number(0, 60, ({ time }, value) => {
      time.second = value;
    }),
    modifiers: O,
  },
  s: { convert: epoch, modifiers: "EO" },
  U: { convert: week, modifiers: O },
  W: { convert: week, modifiers: O },
  w: { convert: number(0, 6, nothing), modifiers: O },
  u: { convert: number(1, 7, nothing), modifiers: O },
  g: { convert: number(0, 99, nothing), modifiers: "EO" },
  G: { convert: weekYear, modifiers: "EO" },
  V: { convert: week, modifiers: "EO" },
  Y: {
    convert: number(0, 9999, (scan, value) => {
      scan.shortYear = -1;
      scan.time.year = value - FIRST_YEAR;
      scan.fields |= FIELDS.year;
    }),
    modifiers: E,
  },
  y: {
    convert: number(0, 99, (scan, value) => {
      scan.shortYear = value;
    }),
    modifiers: "EO",
  },
  Z: { convert: readZone, modifiers: "EO" },
  z: { convert: readOffset, modifiers: "EO" },
  n: { convert: skipSpaces },
  t: { convert: skipSpaces },
};
