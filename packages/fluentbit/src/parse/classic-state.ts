import type { Diagnostic, DiagnosticFactory } from "@millrace/core";
import { compareVersions } from "../catalogue/engine.js";
import { type BinaryText, columnAt } from "../files/binary-text.js";
import type { Entry, EntrySource, IgnoreComment, SectionKind } from "../model/config.js";
import { MORE_SECTIONS_SINCE, sectionKind } from "../model/section-kind.js";
import { tooManyFindings } from "./classic-findings.js";
import type { ClassicLine } from "./classic-lines.js";
import type { ParseInput } from "./parse-result.js";

/** A section that is being read. */
export interface Draft {
  readonly kind: SectionKind;
  readonly title: string;
  readonly comment: readonly string[];
  readonly entries: Entry[];
  readonly source: EntrySource & { readonly file: string };
  readonly sources: EntrySource[];
}

/** What is read of a config so far, over all its files. The only thing here that changes. */
export interface Reading {
  readonly input: ParseInput;
  readonly sections: Draft[];
  readonly env: Entry[];
  readonly envSources: EntrySource[];
  readonly included: string[];
  readonly ignores: IgnoreComment[];
  readonly diagnostics: Diagnostic[];
  /** Files that are open, outermost first, and those that were read, by how their path was spelled. */
  readonly open: string[];
  readonly read: Map<string, Set<string>>;
  full: boolean;
}

/** What is known in the middle of one file. */
export interface FileState {
  readonly path: string;
  section: Draft | undefined;
  /** Inside a group: its keys are not the section's. */
  group: boolean;
  /** Keys since the last title, of a section or a group. */
  keys: number;
  /** Set by the first indented line, for the whole file. */
  indent: BinaryText | undefined;
  /** Comment lines right above. */
  comment: string[];
  /** Indentations that were reported: each once. */
  readonly reported: Set<string>;
}

const MOST_FINDINGS = 1000;

export function startReading(input: ParseInput): Reading {
  return {
    input,
    sections: [],
    env: [],
    envSources: [],
    included: [],
    ignores: [],
    diagnostics: [],
    open: [],
    read: new Map(),
    full: false,
  };
}

export function startFile(path: string): FileState {
  return {
    path,
    section: undefined,
    group: false,
    keys: 0,
    indent: undefined,
    comment: [],
    reported: new Set(),
  };
}

/** Adds a finding. After a thousand of them the reading ends. */
export function report(reading: Reading, found: Diagnostic): void {
  if (reading.full) return;
  if (reading.diagnostics.length < MOST_FINDINGS) {
    reading.diagnostics.push(found);
    return;
  }
  reading.full = true;
  const { file, line, column } = found;
  const position = Object.fromEntries(
    Object.entries({ file, line, column }).filter(([, value]) => value !== undefined),
  );
  reading.diagnostics.push(tooManyFindings([], { count: MOST_FINDINGS }, position));
}

/** Adds a finding about a place in a line. */
export function reportAt<Params>(
  reading: Reading,
  { path }: FileState,
  line: ClassicLine,
  index: number,
  factory: DiagnosticFactory<Params>,
  params: Params,
): void {
  const position = { file: path, line: line.line, column: columnAt(line.text, index) };
  report(reading, factory([], params, position));
}

/** The engine is of this version or later. */
export const since = ({ input }: Reading, version: string): boolean =>
  compareVersions(input.version, version) >= 0;

/** What the engine takes a section for. */
export const kindOf = (reading: Reading, title: string): SectionKind =>
  sectionKind(title, since(reading, MORE_SECTIONS_SINCE));
