import { isSince } from "../../versions.js";
import { type CalendarTime, clearTime, emptyTime, setFromSeconds, utcSeconds } from "./calendar.js";
import { newScan, type Scan } from "./scan.js";
import { type TimeFormat, timeFormat } from "./time-format.js";
import { type Zone, zoneNamed } from "./zone-offset.js";

/** What the time options of a parser say. */
export interface TimeOptions {
  readonly format: string;
  readonly version: string;
  /** A text that does not follow the format is refused. */
  readonly strict: boolean;
  /** The engine's own zone, UTC, counts whatever the text says. */
  readonly systemZone: boolean;
  /** `+0900` */
  readonly offset: string | undefined;
  /** IANA name. */
  readonly zone: string | undefined;
  /** Seconds since 1970; says the year where the text does not. */
  readonly now: () => number;
}

/** Reads times. The last one stands in `sec` and `nsec`; a text that is refused may leave a fraction. */
export interface TimeReader {
  readonly sec: number;
  readonly nsec: number;
  /** False: the text is refused. */
  read(text: string): boolean;
}

interface Reading {
  sec: number;
  nsec: number;
  fraction: number;
}

/** Source: flb_parser_time_lookup in src/flb_parser.c. */
export function timeReader(options: TimeOptions): TimeReader {
  const scan = newScan();
  const reading: Reading = { sec: 0, nsec: 0, fraction: 0 };
  const zone = zoneOf(options);
  const read = lookup(options, zone);
  const toSeconds = secondsOf(options, zone);
  return {
    get sec() {
      return reading.sec;
    },
    get nsec() {
      return reading.nsec;
    },
    read(text) {
      clearTime(scan.time);
      reading.fraction = 0;
      const accepted = read(scan, text, reading);
      reading.sec = accepted ? toSeconds(scan.time) : 0;
      reading.nsec = Math.trunc(reading.fraction * 1e9);
      return accepted;
    },
  };
}

type Lookup = (scan: Scan, text: string, reading: Reading) => boolean;

function lookup(options: TimeOptions, zone: Zone | undefined): Lookup {
  const { version, strict } = options;
  const withYear = hasYear(options.format);
  const whole = withYear ? options.format : `%Y ${options.format}`;
  const cut = whole.indexOf("%L");
  const first = timeFormat(cut < 0 ? whole : whole.slice(0, cut), version);
  const rest = cut < 0 ? undefined : timeFormat(whole.slice(cut + 2), version);
  const fits = lengthCheck(version, withYear);
  const fixed = fixedOffset(options);
  return (scan, text, reading) => {
    if (!fits(text)) return false;
    scan.text = beforeNul(withYear ? text : `${yearNow(options, zone, scan.time)} ${text}`);
    scan.at = 0;
    if (!first(scan) || (rest !== undefined && !readFraction(scan, rest, reading))) return !strict;
    if (fixed !== undefined) scan.time.offset = fixed;
    return true;
  };
}

const hasYear = (format: string): boolean => /%Y|%y|%s/.test(format);

/** The engine looks for these letters, wherever they stand. */
const hasZone = (format: string): boolean => /%z|%Z|%SZ|%S\.%LZ/.test(format);

function fixedOffset({ format, zone, systemZone, offset }: TimeOptions): number | undefined {
  if (hasZone(format) || zone !== undefined) return undefined;
  return systemZone || offset === undefined ? 0 : offsetSeconds(offset);
}

/** Source: flb_parser_tzone_offset in src/flb_parser.c. */
function offsetSeconds(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(text) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" ? -seconds : seconds;
}

function beforeNul(text: string): string {
  const nul = text.indexOf("\0");
  return nul < 0 ? text : text.slice(0, nul);
}

const ROOM = 64;
const YEAR_ROOM = 6;

/** How long a text may be: the engine has room for 64 bytes, and makes more for longer ones since 5.1. */
function lengthCheck(version: string, withYear: boolean): (text: string) => boolean {
  const grows = isSince(version, "5.1.0");
  const most = withYear ? ROOM - 1 : ROOM - 1 - YEAR_ROOM;
  return (text) => {
    if (text.length <= most && isAscii(text)) return true;
    const length = byteLength(text);
    return length <= most || (grows && length >= ROOM);
  };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** The year, where the text does not say it; month and day count when the text says none. */
function yearNow({ now }: TimeOptions, zone: Zone | undefined, time: CalendarTime): string {
  const seconds = now();
  const today = emptyTime();
  setFromSeconds(today, Math.floor(seconds) + (zone?.offsetAt(seconds) ?? 0));
  time.month = today.month;
  time.day = today.day;
  return String(today.year + 1900);
}

const FRACTION_DIGITS = 9;
const FRACTION = /^\d+(?:[eE][+-]?\d+)?/;

/** `%L`: nine letters at most, read as C reads a number behind `0.`. */
function readFraction(scan: Scan, rest: TimeFormat, reading: Reading): boolean {
  const letters = scan.text.slice(scan.at, scan.at + FRACTION_DIGITS);
  const [found] = FRACTION.exec(letters) ?? [];
  if (found === undefined) return false;
  reading.fraction = Number(`0.${found}`);
  scan.at += found.length;
  return rest(scan);
}

/** The zone of times that do not say theirs. */
const zoneOf = ({ zone, format }: TimeOptions): Zone | undefined =>
  zone === undefined || hasZone(format) ? undefined : zoneNamed(zone);

function secondsOf(
  { systemZone }: TimeOptions,
  zone: Zone | undefined,
): (time: CalendarTime) => number {
  if (zone !== undefined) return (time) => zone.toUtc(utcSeconds(time));
  if (systemZone) return utcSeconds;
  return (time) => utcSeconds(time) - time.offset;
}
