import { type Diagnostic, showValue } from "@millrace/core";
import { compareVersions } from "../catalogue/engine.js";
import type { Config, Entry, EntrySource, Section, SectionKind } from "../model/config.js";
import { type LoadContext, loadFile, type NamedFile } from "./load-file.js";
import { misplacedSection } from "./load-findings.js";
import { positionOfEntry, positionOfSection, titleOf } from "./section-place.js";

/** What the files that a config names hold. */
export interface NamedFiles {
  readonly parsers: readonly Section[];
  readonly others: readonly Section[];
  readonly unknownParserFiles: readonly string[];
  readonly ignores: readonly NonNullable<Config["source"]>["ignores"][number][];
  readonly diagnostics: readonly Diagnostic[];
}

/** The kinds of named files: the key that names one, what it is, and what the engine looks for in it. */
const KINDS = {
  parsers_file: { what: "the parsers file", holds: ["parser", "multiline_parser"] },
  plugins_file: { what: "the plugins file", holds: ["plugins"] },
  streams_file: { what: "the streams file", holds: ["stream_task"] },
  upstream: { what: "the upstream file", holds: ["upstream", "node"] },
} as const satisfies Record<string, { what: string; holds: readonly SectionKind[] }>;
type NamedKind = keyof typeof KINDS;

interface Reference {
  readonly kind: NamedKind;
  readonly section: Section;
  readonly entry: Entry;
  readonly source: EntrySource | undefined;
}

/** A value with its variables in place; undefined: one of them is unknown. */
export type ResolveText = (text: string) => string | undefined;

/** Reads the files that SERVICE and outputs name, in the order in which the engine does. */
export function loadNamed(config: Config, resolve: ResolveText, context: LoadContext): NamedFiles {
  const parts = [...serviceFiles(config), ...upstreamFiles(config)].map((reference) =>
    loadReference(reference, resolve, context),
  );
  return {
    parsers: parts.flatMap(({ parsers }) => parsers),
    others: parts.flatMap(({ others }) => others),
    unknownParserFiles: parts.flatMap(({ unknownParserFiles }) => unknownParserFiles),
    ignores: parts.flatMap(({ ignores }) => ignores),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** SERVICE keeps the last streams file only; it reads each parsers and plugins file when it meets it. */
function serviceFiles({ sections }: Config): Reference[] {
  const all = sections
    .filter(({ kind }) => kind === "service")
    .flatMap((section) => referencesIn(section, ["parsers_file", "plugins_file", "streams_file"]));
  const streams = all.findLast(({ kind }) => kind === "streams_file");
  return all.filter((one) => one.kind !== "streams_file" || one === streams);
}

/** Only forward reads an upstream file. */
function upstreamFiles({ sections }: Config): Reference[] {
  return sections
    .filter((section) => section.kind === "output" && nameOf(section) === "forward")
    .flatMap((section) => referencesIn(section, ["upstream"]).slice(-1));
}

const nameOf = ({ entries }: Section): string =>
  String(entries.find(([key]) => key.toLowerCase() === "name")?.[1] ?? "").toLowerCase();

function referencesIn(section: Section, kinds: readonly NamedKind[]): Reference[] {
  return section.entries.flatMap((entry, i) => {
    const kind = kinds.find((one) => one === entry[0].toLowerCase());
    return kind === undefined ? [] : [{ kind, section, entry, source: section.source?.entries[i] }];
  });
}

const NOTHING: NamedFiles = {
  parsers: [],
  others: [],
  unknownParserFiles: [],
  ignores: [],
  diagnostics: [],
};

function loadReference(
  { kind, section, entry, source }: Reference,
  resolve: ResolveText,
  context: LoadContext,
): NamedFiles {
  const written = String(entry[1]);
  const name = resolve(written);
  const isParsers = kind === "parsers_file";
  if (name === undefined) return { ...NOTHING, unknownParserFiles: isParsers ? [written] : [] };
  const position = positionOfEntry(section, source);
  const { what } = KINDS[kind];
  const named: NamedFile = { name, what, position, needed: isNeeded(kind, context.version) };
  const { config, inImage, diagnostics } = loadFile(named, context);
  const sections = config?.sections ?? [];
  return {
    parsers: isParsers ? sections.filter((one) => isParserKind(one.kind)) : [],
    others: isParsers ? [] : sections,
    unknownParserFiles: isParsers && inImage ? [name] : [],
    ignores: config?.source?.ignores ?? [],
    diagnostics: [...diagnostics, ...sections.flatMap((one) => misplaced(one, kind, name))],
  };
}

/** Before 5.1 SERVICE goes on without its files; the stream processor always does; an output never does. */
function isNeeded(kind: NamedKind, version: string): boolean {
  if (kind === "upstream") return true;
  return kind !== "streams_file" && compareVersions(version, "5.1.0") >= 0;
}

const isParserKind = (kind: SectionKind): boolean =>
  kind === "parser" || kind === "multiline_parser";

/** Sections that the engine does not look for in such a file. Those that it never looks for are told already. */
function misplaced(section: Section, kind: NamedKind, name: string): Diagnostic[] {
  const { what, holds } = KINDS[kind];
  const wanted: readonly SectionKind[] = holds;
  if (section.kind === "other" || wanted.includes(section.kind)) return [];
  const where = `${what} ${showValue(name)}`;
  const params = { title: titleOf(section), where, belongs: "put it into the main file" };
  return [misplacedSection([], params, positionOfSection(section))];
}
