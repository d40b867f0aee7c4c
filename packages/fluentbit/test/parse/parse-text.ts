import type { Diagnostic } from "@millrace/core";
import { memoryFiles } from "../../src/files/file-reader.js";
import type { Config } from "../../src/model/config.js";
import { parseClassic } from "../../src/parse/classic.js";
import type { ParseResult } from "../../src/parse/parse-result.js";

export const VERSIONS = ["1.9.10", "4.2.8", "5.0.9", "5.1.1"] as const;

/** Parses a classic main file with files beside it. */
export function parseText(
  config: string | Uint8Array,
  files: Readonly<Record<string, string>> = {},
  version = "5.0.9",
): ParseResult {
  return parseClassic({
    path: "main.conf",
    bytes: typeof config === "string" ? new TextEncoder().encode(config) : config,
    files: memoryFiles({ ...files, "main.conf": config }),
    version,
  });
}

/** Findings as `severity CODE file:line:column`, the file left out where it is the main one. */
export const findings = (found: readonly Diagnostic[]): string[] =>
  found.map(
    ({ severity, code, file, line, column }) =>
      `${severity} ${code} ${file === "main.conf" ? "" : `${file}:`}${line}:${column}`,
  );

/** Sections as one text each: `input Name=dummy Tag=a`. */
export const shapes = ({ sections }: Config): string[] =>
  sections.map(({ kind, title, entries }) =>
    [
      title === undefined ? kind : `${kind}(${title})`,
      ...entries.map((pair) => pair.join("=")),
    ].join(" "),
  );
