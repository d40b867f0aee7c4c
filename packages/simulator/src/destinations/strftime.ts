/**
 * C's `strftime` in UTC and in the C locale. A conversion that C does not know stays as it is, as in glibc.
 */
export function strftime(format: string, seconds: number): string {
  const date = new Date(seconds * 1000);
  return format.replace(
    CONVERSION,
    (whole: string, flags: string, width: string, letter: string) => {
      const conversion = Object.hasOwn(CONVERSIONS, letter) ? CONVERSIONS[letter] : undefined;
      if (conversion === undefined) return whole;
      const printed = conversion(date);
      return typeof printed === "string"
        ? cased(printed, flags, letter)
        : padded(printed, flags, width === "" ? undefined : Number(width));
    },
  );
}

const CONVERSION = /%([_0^#-]*)(\d{0,3})[EO]?([A-Za-z%])/g;

interface Padded {
  readonly value: number;
  readonly digits: number;
  readonly fill?: " ";
}

const two = (value: number): Padded => ({ value, digits: 2 });
const spaced = (value: number): Padded => ({ value, digits: 2, fill: " " });

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const hour12 = (date: Date): number => date.getUTCHours() % 12 || 12;
const half = (date: Date): string => (date.getUTCHours() < 12 ? "AM" : "PM");
const again =
  (format: string) =>
  (date: Date): string =>
    strftime(format, date.getTime() / 1000);

const CONVERSIONS: { readonly [letter: string]: (date: Date) => string | Padded } = {
  a: (date) => (DAYS[date.getUTCDay()] ?? "").slice(0, 3),
  A: (date) => DAYS[date.getUTCDay()] ?? "",
  b: (date) => (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3),
  B: (date) => MONTHS[date.getUTCMonth()] ?? "",
  c: again("%a %b %e %H:%M:%S %Y"),
  C: (date) => two(Math.floor(date.getUTCFullYear() / 100)),
  d: (date) => two(date.getUTCDate()),
  D: again("%m/%d/%y"),
  e: (date) => spaced(date.getUTCDate()),
  F: again("%Y-%m-%d"),
  g: (date) => two(isoWeek(date).year % 100),
  G: (date) => ({ value: isoWeek(date).year, digits: 1 }),
  h: (date) => (MONTHS[date.getUTCMonth()] ?? "").slice(0, 3),
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(hour12(date)),
  j: (date) => ({ value: dayOfYear(date) + 1, digits: 3 }),
  k: (date) => spaced(date.getUTCHours()),
  l: (date) => spaced(hour12(date)),
  m: (date) => two(date.getUTCMonth() + 1),
  M: (date) => two(date.getUTCMinutes()),
  n: () => "\n",
  p: half,
  P: (date) => half(date).toLowerCase(),
  r: again("%I:%M:%S %p"),
  R: again("%H:%M"),
  s: (date) => ({ value: Math.floor(date.getTime() / 1000), digits: 1 }),
  S: (date) => two(date.getUTCSeconds()),
  t: () => "\t",
  T: again("%H:%M:%S"),
  u: (date) => ({ value: date.getUTCDay() || 7, digits: 1 }),
  U: (date) => two(Math.floor((dayOfYear(date) + 7 - date.getUTCDay()) / 7)),
  V: (date) => two(isoWeek(date).week),
  w: (date) => ({ value: date.getUTCDay(), digits: 1 }),
  W: (date) => two(Math.floor((dayOfYear(date) + 7 - ((date.getUTCDay() + 6) % 7)) / 7)),
  x: again("%m/%d/%y"),
  X: again("%H:%M:%S"),
  y: (date) => two(((date.getUTCFullYear() % 100) + 100) % 100),
  Y: (date) => ({ value: date.getUTCFullYear(), digits: 1 }),
  z: () => "+0000",
  Z: () => "GMT",
  "%": () => "%",
};

function cased(text: string, flags: string, letter: string): string {
  if (flags.includes("^")) return text.toUpperCase();
  if (!flags.includes("#")) return text;
  return letter === "p" || letter === "Z" ? text.toLowerCase() : text.toUpperCase();
}

function padded(
  { value, digits, fill = "0" as " " }: Padded,
  flags: string,
  width = digits,
): string {
  const flag = flags.match(/[_0-]/g)?.at(-1);
  if (flag === "-") return String(value);
  const filler = flag === "_" ? " " : flag === "0" ? "0" : fill;
  return String(value).padStart(width, filler);
}

const DAY = 86_400_000;

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY);

/** ISO 8601: the week of a day is the one that holds its Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.floor(dayOfYear(thursday) / 7) + 1 };
}
