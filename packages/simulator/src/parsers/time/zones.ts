import type { Conversion, Scan } from "./scan.js";

const HOUR = 3600;

/** Hours east of UTC of the zones that `%Z` knows; the first that fits counts. Source: src/flb_strptime.c. */
const ZONES: readonly (readonly [name: string, hours: number])[] = [
  ["GMT", 0],
  ["UTC", 0],
  ["Z", 0],
  ["UT", 0],
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
  ["AKST", -9],
  ["AKDT", -8],
  ["HST", -10],
  ["HADT", -9],
  ["AST", -4],
  ["ADT", -3],
  ["NST", -3.5],
  ["NDT", -2.5],
  ["WET", 0],
  ["WEST", 1],
  ["CET", 1],
  ["CEST", 2],
  ["EET", 2],
  ["EEST", 3],
  ["MSK", 3],
  ["ART", -3],
  ["BRT", -3],
  ["BRST", -2],
  ["CLT", -4],
  ["CLST", -3],
  ["AEST", 10],
  ["AEDT", 11],
  ["ACST", 9.5],
  ["ACDT", 10.5],
  ["AWST", 8],
  ["NZST", 12],
  ["NZDT", 13],
  ["JST", 9],
  ["KST", 9],
  ["SGT", 8],
  ["IST", 5.5],
  ["GST", 4],
  ["ICT", 7],
  ["WIB", 7],
  ["WITA", 8],
  ["WIT", 9],
  ["MYT", 8],
  ["BDT", 6],
  ["NPT", 5.75],
  ["WAT", 1],
  ["CAT", 2],
  ["EAT", 3],
  ["SAST", 2],
  ["A", 1],
  ["B", 2],
  ["C", 3],
  ["D", 4],
  ["E", 5],
  ["F", 6],
  ["G", 7],
  ["H", 8],
  ["I", 9],
  ["K", 10],
  ["L", 11],
  ["M", 12],
  ["N", -1],
  ["O", -2],
  ["P", -3],
  ["Q", -4],
  ["R", -5],
  ["S", -6],
  ["T", -7],
  ["U", -8],
  ["V", -9],
  ["W", -10],
  ["X", -11],
  ["Y", -12],
];

const zones = new Map(ZONES.map(([name, hours]) => [name, hours * HOUR]));

/** `%Z`: a name that letters and digits end. Another text may still begin with the zone that the engine runs in, UTC. */
export const readZone: Conversion = (scan) => {
  const [word = ""] = /^[A-Za-z0-9]{0,5}/.exec(scan.text.slice(scan.at, scan.at + 5)) ?? [];
  const offset = zones.get(word.toUpperCase());
  if (offset === undefined) return readOwnZone(scan);
  scan.at += word.length;
  scan.time.offset = offset;
  return true;
};

/** `%Z` before the engine had names of its own. */
export function readOwnZone(scan: Scan): boolean {
  const word = scan.text.slice(scan.at, scan.at + 3);
  if (word !== "GMT" && word.toUpperCase() !== "UTC") return false;
  scan.at += 3;
  scan.time.offset = 0;
  return true;
}

/** Zones that `%z` knows by name. */
const AMERICAN = new Map([
  ["EST", -5],
  ["CST", -6],
  ["MST", -7],
  ["PST", -8],
  ["EDT", -4],
  ["CDT", -5],
  ["MDT", -6],
  ["PDT", -7],
]);

const ZULU = /^(?:Z|GMT|UTC?)/;

/** `%z`: `Z`, `+hhmm`, `+hh:mm`, `+hh`, or a name. */
export const readOffset: Conversion = (scan) => {
  const { text } = scan;
  let code = text.charCodeAt(scan.at);
  while (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
    scan.at += 1;
    code = text.charCodeAt(scan.at);
  }
  if (code === 0x5a) return takeOffset(scan, 1, 0);
  return code === 0x2b || code === 0x2d ? readSigned(scan, code === 0x2d) : readNamed(scan);
};

function readNamed(scan: Scan): boolean {
  const rest = scan.text.slice(scan.at, scan.at + 3);
  const [zulu] = ZULU.exec(rest) ?? [];
  if (zulu !== undefined) return takeOffset(scan, zulu.length, 0);
  const hours = AMERICAN.get(rest.toUpperCase());
  return hours !== undefined && takeOffset(scan, 3, hours * HOUR);
}

const MINUTE = 60;

/** Minutes may be left out, but not their second figure. */
function readSigned(scan: Scan, west: boolean): boolean {
  const { text } = scan;
  let at = scan.at + 1;
  const hours = figure(text, at) * 10 + figure(text, at + 1);
  at += 2;
  if (text.charCodeAt(at) === 0x3a) at += 1;
  const ten = figure(text, at);
  const minutes = Number.isNaN(ten) ? 0 : ten * 10 + figure(text, at + 1);
  const offset = hours * HOUR + minutes * MINUTE;
  if (Number.isNaN(offset)) return false;
  if (!Number.isNaN(ten)) at += 2;
  return takeOffset(scan, at - scan.at, west ? -offset : offset);
}

/** A figure's value; NaN: it is none. */
function figure(text: string, at: number): number {
  const value = text.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function takeOffset(scan: Scan, length: number, offset: number): true {
  scan.at += length;
  scan.time.offset = offset;
  return true;
}
