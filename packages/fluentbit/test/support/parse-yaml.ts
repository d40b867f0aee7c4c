import { memoryFiles } from "../../src/files/file-reader.js";
import type { Section } from "../../src/model/config.js";
import type { ParseResult } from "../../src/parse/parse-result.js";
import { parseYamlConfig } from "../../src/parse/yaml.js";

export interface ParseTextOptions {
  /** @default "5.0.9" */
  readonly version?: string;
  readonly files?: { readonly [path: string]: string };
  /** @default "main.yaml" */
  readonly path?: string;
}

/** Parses a YAML config given as text or bytes. */
export function parseYaml(text: string | Uint8Array, options: ParseTextOptions = {}): ParseResult {
  const { version = "5.0.9", files = {}, path = "main.yaml" } = options;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return parseYamlConfig({ path, bytes, version, files: memoryFiles({ ...files, [path]: bytes }) });
}

/** Findings as `CODE line:column`. */
export const places = ({ diagnostics }: ParseResult): string[] =>
  diagnostics.map(({ code, line, column }) => `${code} ${line ?? "-"}:${column ?? "-"}`);

/** Sections as kind and lines. */
export const plainSections = ({ config }: ParseResult): unknown[] =>
  config.sections.map(({ kind, entries }: Section) => [kind, ...entries]);
