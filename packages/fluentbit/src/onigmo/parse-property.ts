import type { CodeRanges } from "./code-ranges.js";
import { refuse } from "./fault.js";
import { rangesOfProperty } from "./properties.js";
import { atEnd, type ScanState, take, textBetween } from "./scan-state.js";

/** A named property's characters; `isAscii` is apart because overlooking case adds nothing to it. */
export interface Property {
  readonly ranges: CodeRanges;
  readonly isAscii: boolean;
}

const BRACES: readonly number[] = ["(", ")", "{", "|"].map((char) => char.charCodeAt(0));
const CLOSE = 0x7d;

/**
 * Reads the name of a property and its closing brace. Without that brace Onigmo reads on after `\p{` as if nothing were
 * wrong, and takes the escape for the first kind of its table, which is newlines.
 */
export function scanProperty(state: ScanState, at: number): Property {
  const start = state.at;
  while (!atEnd(state)) {
    const last = state.at;
    const code = take(state);
    if (code === CLOSE) return propertyOf(state, textBetween(state, start, last), at);
    if (BRACES.includes(code)) refuse("unknown-property", at);
  }
  state.at = start;
  return { ranges: [0x0a, 0x0a], isAscii: false };
}

function propertyOf(state: ScanState, name: string, at: number): Property {
  const ranges = rangesOfProperty(name, state.recent);
  if (ranges === "age") refuse("unsupported-property", at);
  if (ranges === "unknown") refuse("unknown-property", at);
  return { ranges, isAscii: name.replace(/[ _-]/g, "").toLowerCase() === "ascii" };
}
