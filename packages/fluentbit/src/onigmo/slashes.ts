import { isAtLeast } from "./engine-version.js";
import type { OnigmoOptions } from "./regex.js";

/** A regex as a config has it: the pattern that the engine compiles, and the modes it compiles it with. */
export interface FluentBitRegex {
  readonly pattern: string;
  readonly options: OnigmoOptions;
}

/** The first release that reads `/pattern/imx`. */
const FIRST_WITH_MODES = "2.0.6";

/**
 * Takes the slashes off `/pattern/`, and since 2.0.6 reads the modes in `/pattern/imx`: m lets `.` take newlines, o means
 * nothing. Modes that are only o, or a letter that is none, leave the text as it is.
 */
export function readFluentBitRegex(text: string, version: string): FluentBitRegex {
  const whole = text.split("\0", 1)[0] ?? "";
  const options = { engine: version };
  if (!isAtLeast(version, FIRST_WITH_MODES)) {
    if (whole === "/") return { pattern: "", options };
    return { pattern: withoutSlashes(whole), options };
  }
  const [, pattern, letters = ""] = /^\/([\s\S]*)\/([imox]*)$/.exec(whole) ?? [];
  if (pattern === undefined || !/[imx]/.test(letters))
    return { pattern: withoutSlashes(whole), options };
  return { pattern, options: { ...options, ...modesOf(letters) } };
}

function withoutSlashes(text: string): string {
  return text.length > 1 && text.startsWith("/") && text.endsWith("/") ? text.slice(1, -1) : text;
}

function modesOf(letters: string): OnigmoOptions {
  return {
    ...(letters.includes("i") ? { ignoreCase: true } : {}),
    ...(letters.includes("m") ? { multiLine: true } : {}),
    ...(letters.includes("x") ? { extended: true } : {}),
  };
}
