/** A moment in UTC. Months, days of the week and of the year count from 0. */
export interface DateParts {
  readonly seconds: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
}

const DAY = 86_400;

/** Undefined: it is beyond what JavaScript knows of time. */
export function dateParts(seconds: number): DateParts | undefined {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return undefined;
  const year = at.getUTCFullYear();
  const start = new Date(0);
  start.setUTCFullYear(year, 0, 1);
  return {
    seconds,
    year,
    month: at.getUTCMonth(),
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    weekday: at.getUTCDay(),
    yearDay: Math.floor((seconds - start.getTime() / 1000) / DAY),
  };
}

const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

const two = (value: number): string => String(value).padStart(2, "0");
const spaced = (value: number): string => String(value).padStart(2);
const half = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);

type Print = (parts: DateParts) => string;

/** Of C's locale. */
const PRINT: { readonly [letter: string]: Print } = {
  a: ({ weekday }) => DAYS[weekday]?.slice(0, 3) ?? "",
  A: ({ weekday }) => DAYS[weekday] ?? "",
  b: ({ month }) => MONTHS[month]?.slice(0, 3) ?? "",
  B: ({ month }) => MONTHS[month] ?? "",
  c: (parts) => dateText("%a %b %e %H:%M:%S %Y", parts),
  C: ({ year }) => two(Math.floor(year / 100)),
  d: ({ day }) => two(day),
  D: (parts) => dateText("%m/%d/%y", parts),
  e: ({ day }) => spaced(day),
  F: (parts) => dateText("%Y-%m-%d", parts),
  g: (parts) => two(isoWeek(parts).year % 100),
  G: (parts) => String(isoWeek(parts).year),
  h: ({ month }) => MONTHS[month]?.slice(0, 3) ?? "",
  H: ({ hour }) => two(hour),
  I: ({ hour }) => two(half(hour)),
  j: ({ yearDay }) => String(yearDay + 1).padStart(3, "0"),
  k: ({ hour }) => spaced(hour),
  l: ({ hour }) => spaced(half(hour)),
  m: ({ month }) => two(month + 1),
  M: ({ minute }) => two(minute),
  n: () => "\n",
  p: ({ hour }) => (hour < 12 ? "AM" : "PM"),
  P: ({ hour }) => (hour < 12 ? "am" : "pm"),
  r: (parts) => dateText("%I:%M:%S %p", parts),
  R: (parts) => dateText("%H:%M", parts),
  s: ({ seconds }) => String(seconds),
  S: ({ second }) => two(second),
  t: () => "\t",
  T: (parts) => dateText("%H:%M:%S", parts),
  u: ({ weekday }) => String(weekday === 0 ? 7 : weekday),
  U: ({ yearDay, weekday }) => two(Math.floor((yearDay + 7 - weekday) / 7)),
  V: (parts) => two(isoWeek(parts).week),
  w: ({ weekday }) => String(weekday),
  W: ({ yearDay, weekday }) => two(Math.floor((yearDay + 7 - ((weekday + 6) % 7)) / 7)),
  x: (parts) => dateText("%m/%d/%y", parts),
  X: (parts) => dateText("%H:%M:%S", parts),
  y: ({ year }) => two(((year % 100) + 100) % 100),
  Y: ({ year }) => String(year),
  z: () => "+0000",
  Z: () => "GMT",
  "%": () => "%",
};

/** A time as C's `strftime` prints it. */
export function dateText(format: string, parts: DateParts): string {
  return format.replace(/%[EO]?(.)/gs, (whole: string, letter: string) => {
    const print = Object.hasOwn(PRINT, letter) ? PRINT[letter] : undefined;
    return print === undefined ? whole : print(parts);
  });
}

function isoWeek({ year, yearDay, weekday }: DateParts): {
  readonly year: number;
  readonly week: number;
} {
  const monday = (weekday + 6) % 7;
  const week = Math.floor((yearDay - monday + 10) / 7);
  if (week < 1) return { year: year - 1, week: weeksOf(year - 1) };
  return week > weeksOf(year) ? { year: year + 1, week: 1 } : { year, week };
}

function weeksOf(year: number): number {
  const last = (at: number): number =>
    (at + Math.floor(at / 4) - Math.floor(at / 100) + Math.floor(at / 400)) % 7;
  return last(year) === 4 || last(year - 1) === 3 ? 53 : 52;
}
