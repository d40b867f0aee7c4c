import { type BinaryText, plainText } from "../files/binary-text.js";
import { readText } from "../files/read-text.js";
import type { ConfigFormat } from "../model/config.js";

/** The format in which the engine reads a file: by its name alone. */
export function formatByName(path: string): ConfigFormat {
  return /\.ya?ml$/i.test(path) ? "yaml" : "classic";
}

/** The format that a file looks like; undefined: it may be either. */
export function formatByContent(bytes: Uint8Array): ConfigFormat | undefined {
  const first = firstLine(readText(bytes.subarray(0, LOOKED_AT), "").binary);
  if (first === undefined) return undefined;
  if (/^\[[A-Za-z_]+\]\s*$|^@(SET|INCLUDE)\s/i.test(first)) return "classic";
  return /^(---|[A-Za-z_]+:)\s*$/.test(first) ? "yaml" : undefined;
}

const LOOKED_AT = 100_000;

function firstLine(binary: BinaryText): string | undefined {
  const line = /^(?![ \t\r]*(?:#|$)).*$/m.exec(binary)?.[0];
  return line === undefined ? undefined : plainText(line);
}
