import { isSince } from "../../versions.js";
import { conversions, isSpace, skipSpaces } from "./conversions.js";
import type { Conversion } from "./scan.js";
import { beginFormat, endFormat, type Scan } from "./scan.js";
import { readOwnZone } from "./zones.js";

/** Reads a time from where the text stands; false: it does not follow the format. What was read up to there stays. */
export type TimeFormat = (scan: Scan) => boolean;

/** Engines since 2 know names of zones, and forget the offset when a second format begins. */
const FIRST_WITH_ZONES = "2.0.0";

/** Compiles a format of the engine's own strptime. Source: src/flb_strptime.c. */
export function timeFormat(format: string, version: string): TimeFormat {
  const recent = isSince(version, FIRST_WITH_ZONES);
  const read = compile(format, recent);
  return (scan) => {
    beginFormat(scan);
    if (recent) scan.time.offset = 0;
    return read(scan);
  };
}

function compile(format: string, recent: boolean): TimeFormat {
  const steps = stepsOf(format, recent);
  return (scan) => {
    for (const step of steps) if (!step(scan)) return false;
    endFormat(scan);
    return true;
  };
}

function stepsOf(format: string, recent: boolean): readonly Conversion[] {
  const steps: Conversion[] = [];
  for (let at = 0; at < format.length; at += 1) {
    const code = format.charCodeAt(at);
    if (isSpace(code)) steps.push(skipSpaces);
    else if (code !== PERCENT) steps.push(literal(code));
    else {
      const [whole = "%", modifiers = "", letter = ""] = DIRECTIVE.exec(format.slice(at)) ?? [];
      steps.push(notAtEnd(conversionOf(modifiers, letter, recent)));
      at += whole.length - 1;
    }
  }
  return steps;
}

const PERCENT = 0x25;
const DIRECTIVE = /^%([EO]*)([\s\S]?)/;

const literal =
  (code: number): Conversion =>
  (scan) => {
    if (scan.text.charCodeAt(scan.at) !== code) return false;
    scan.at += 1;
    return true;
  };

const notAtEnd =
  (convert: Conversion): Conversion =>
  (scan) =>
    scan.at < scan.text.length && convert(scan);

const never: Conversion = () => false;

function conversionOf(modifiers: string, letter: string, recent: boolean): Conversion {
  if (letter === "%") return literal(PERCENT);
  const row = Object.hasOwn(conversions, letter) ? conversions[letter] : undefined;
  const allowed = row?.modifiers ?? "";
  if (row === undefined || modifiers.length > 1 || !allowed.includes(modifiers)) return never;
  if (letter === "Z" && !recent) return readOwnZone;
  if (row.format !== undefined) return compile(row.format, recent);
  return row.convert ?? never;
}
