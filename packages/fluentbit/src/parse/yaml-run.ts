import type { Diagnostic, Path, SourcePosition } from "@millrace/core";
import type { Entry, EntrySource, IgnoreComment, Section } from "../model/config.js";
import { trimmed } from "../model/trimmed.js";
import type { ParseInput } from "./parse-result.js";
import type { YamlDialect } from "./yaml-dialect.js";
import { yamlWrongShape } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from "./yaml-nodes.js";
import type { Place } from "./yaml-tokens.js";

/** One reading of a config over all its files. What it finds is collected here. */
export interface YamlRun {
  readonly input: ParseInput;
  readonly dialect: YamlDialect;
  readonly sections: Section[];
  readonly env: Entry[];
  readonly envSources: EntrySource[];
  readonly envRefresh: Map<string, string>;
  readonly ignores: IgnoreComment[];
  readonly diagnostics: Diagnostic[];
  /** Files that were read, by the names under which the engine compares them. */
  readonly names: Set<string>;
  /** Files that were included, in order. */
  readonly included: string[];
  hasService: boolean;
}

/** One file of a run. */
export interface YamlFile {
  readonly run: YamlRun;
  readonly path: string;
  /** The folder as the engine writes it before the names of includes. */
  readonly folder: string;
  /** Files that are being read now: this one and those that include it. */
  readonly open: readonly string[];
  /** Comments that stand alone on their line. */
  readonly comments: ReadonlyMap<number, string>;
}

/** After so many findings nobody reads on. */
const MOST_FINDINGS = 1000;

/** Notes a finding. */
export function report({ run }: YamlFile, found: Diagnostic): void {
  if (run.diagnostics.length < MOST_FINDINGS) run.diagnostics.push(found);
}

/** Where a node stands. */
export function positionOf(file: YamlFile, { at }: { readonly at: Place }): SourcePosition {
  return { file: file.path, line: at.line, column: at.column };
}

/** Where a pair was read. */
export function pairSource({ key, value }: YamlPair): EntrySource {
  return { line: key.at.line, column: key.at.column, value: value.at };
}

/** What someone wrote, in words. */
export function describe(node: YamlNode): string {
  if (node.kind === "scalar") return node.text === "" && node.plain ? "nothing" : "text";
  return node.kind === "list" ? "a list" : node.kind === "map" ? "a map" : "an alias";
}

/** What a place takes. */
export interface Wanted {
  readonly what: string;
  readonly wanted: string;
  readonly path: Path;
  readonly hint?: string | undefined;
}

/** Notes that a node is of the wrong shape. An alias was told already. */
export function wrongShape(
  file: YamlFile,
  node: YamlNode,
  { what, wanted, path, hint }: Wanted,
): void {
  if (node.kind === "alias") return;
  const found = describe(node);
  report(file, yamlWrongShape(path, { what, wanted, found, hint }, positionOf(file, node)));
}

/** The pairs of a map whose keys are text; other keys are told. */
export function textPairs(
  file: YamlFile,
  { pairs }: YamlMap,
  path: Path,
): { readonly key: string; readonly pair: YamlPair }[] {
  return pairs.flatMap((pair) => {
    if (pair.key.kind === "scalar") return [{ key: pair.key.text, pair }];
    wrongShape(file, pair.key, { what: "a key", wanted: "text", path });
    return [];
  });
}

/** The text that the engine sees of a scalar: it stops at a NUL. */
export function engineText({ text }: YamlScalar): string {
  const end = text.indexOf("\u0000");
  return end < 0 ? text : text.slice(0, end);
}

/** Nothing but spaces: the engine cannot trim it. */
export function isBlank(text: string): boolean {
  return text !== "" && trimmed(text) === "";
}

/** The key under which the engine keeps a property: `readFromHead` is `read_from_head`. */
export function engineKey(written: string): string {
  const key = trimmed(written);
  if (!/^[a-z]/.test(key) || !/[A-Z]/.test(key)) return key;
  if (key.includes("_")) return lower(key);
  return key.replace(/[A-Z]/g, (char) => `_${char.toLowerCase()}`);
}

/** Lower case of the letters A to Z only, as the engine's comparisons have it. */
export function lower(text: string): string {
  return text.replace(/[A-Z]/g, (char) => char.toLowerCase());
}

/** The first value of a key, which is the one that the engine takes. Case does not count. */
export function fetchPair({ pairs }: YamlMap, wanted: string): YamlPair | undefined {
  return pairs.find(({ key }) => key.kind === "scalar" && lower(key.text) === wanted);
}
