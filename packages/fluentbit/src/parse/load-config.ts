import type { Diagnostic } from "@millrace/core";
import { compareVersions } from "../catalogue/engine.js";
import { resolveVariables, type Variables, withOwnVariables } from "../check/variables.js";
import { fileFault } from "../files/file-findings.js";
import type { FileReader } from "../files/file-reader.js";
import type { Config, ConfigFormat, Section, SectionKind } from "../model/config.js";
import { isPluginsTitle, MORE_SECTIONS_SINCE } from "../model/section-kind.js";
import { formatByContent, formatByName } from "./config-format.js";
import { type LoadContext, parseFile } from "./load-file.js";
import { misplacedSection, parserInMain, pluginsInMain, wrongFormat } from "./load-findings.js";
import { loadNamed, type NamedFiles, type ResolveText } from "./load-named.js";
import type { LoadedConfig, LoadedKind } from "./loaded-config.js";
import type { ParseResult } from "./parse-result.js";
import { positionOfSection, titleOf } from "./section-place.js";

/** What is loaded, and what is known of the place where it will run. */
export interface LoadInput {
  /** Path of the main file, as the reader knows it. */
  readonly path: string;
  readonly files: FileReader;
  /** Fluent Bit's version. */
  readonly version: string;
  /** @default by the file's name, as the engine does it */
  readonly format?: ConfigFormat;
  /** @default by content: a file that holds only parsers is a file of parsers */
  readonly as?: LoadedKind;
  /** The environment in which the engine will run. @default nothing is known of it */
  readonly variables?: Variables;
  /** Parsers that the engine gets besides, such as those of its image. */
  readonly extraParsers?: readonly Section[];
  /** The reader sees the file system of the engine, so an absolute path that it lacks is missing. @default false */
  readonly imageKnown?: boolean;
}

const UNKNOWN_ENVIRONMENT: Variables = Object.freeze({ value: () => undefined, strict: false });

/** Reads a config with its includes and all the config files that it names. Every fault is a finding; it never throws. */
export function loadConfig(input: LoadInput): LoadedConfig {
  const { path, files, version, extraParsers = [] } = input;
  const context = contextOf(input);
  const { format, result } = readMain(input, context);
  const { config } = result;
  const as = input.as ?? (isParsersFile(config) ? "parsers" : "fluent-bit");
  const named = loadNamed(config, resolverOf(config, input), context);
  return Object.freeze({
    path,
    as,
    format,
    config: withIgnores(config, named),
    parsers: Object.freeze([
      ...named.parsers,
      ...config.sections.filter(({ kind }) => isParser(kind)),
      ...extraParsers,
    ]),
    others: Object.freeze(named.others),
    unknownParserFiles: Object.freeze(named.unknownParserFiles),
    files,
    ...(input.imageKnown === true ? { imageKnown: true } : {}),
    diagnostics: Object.freeze([
      ...result.diagnostics,
      ...(isPartFile(config, input) ? [] : misplacedIn(config, format, as, version)),
      ...named.diagnostics,
    ]),
  });
}

/** The config holds parsers and nothing else: it is a file that SERVICE names as `Parsers_File`. */
export function isParsersFile({ sections }: Config): boolean {
  const known = sections.filter(({ kind }) => kind !== "other");
  return known.length > 0 && known.every(({ kind }) => isParser(kind));
}

/** The file holds sections of files that another config names, and nothing else: it is no main file. */
function isPartFile({ sections }: Config, { as }: LoadInput): boolean {
  if (as !== undefined || sections.length === 0) return false;
  return sections.every(({ kind }) => BELONGS[kind] !== undefined);
}

const isParser = (kind: SectionKind): boolean => kind === "parser" || kind === "multiline_parser";

function contextOf(input: LoadInput): LoadContext {
  const { path, files, version, variables = UNKNOWN_ENVIRONMENT, imageKnown = false } = input;
  return {
    main: path,
    files,
    version,
    variable: (name) => variables.value(name) ?? (variables.strict ? "" : undefined),
    imageKnown,
  };
}

/** The main file. When its name says another format than its content, the content is read: the rest is worth knowing too. */
function readMain(
  { path, files, format }: LoadInput,
  context: LoadContext,
): { readonly format: ConfigFormat; readonly result: ParseResult } {
  const { bytes, fault } = files.read(path);
  const reads = format ?? formatByName(path);
  if (fault !== undefined) {
    const found = fileFault(fault, { file: path, what: "the config" }, { file: path });
    return { format: reads, result: { config: EMPTY, diagnostics: [found] } };
  }
  const holds = format ?? formatByContent(bytes) ?? reads;
  const result = parseFile(path, bytes, context, holds);
  if (holds === reads) return { format: reads, result };
  const at = { file: path, line: 1, column: 1 };
  const found = wrongFormat([], { file: path, reads, holds }, at);
  return { format: holds, result: { ...result, diagnostics: [found, ...result.diagnostics] } };
}

const EMPTY: Config = Object.freeze({ sections: Object.freeze([]) });

/** Longer paths are none on the systems where the engine runs. */
const LONGEST_PATH = 4096;

function resolverOf(config: Config, input: LoadInput): ResolveText {
  const { variables = UNKNOWN_ENVIRONMENT, version } = input;
  const own = withOwnVariables(config.env ?? [], variables);
  return (text) => {
    if (text.length > LONGEST_PATH) return text;
    const resolved = resolveVariables(text, own, version);
    return resolved.known ? resolved.text : undefined;
  };
}

/** Comments in the named files silence findings too. */
function withIgnores(config: Config, { ignores }: NamedFiles): Config {
  if (ignores.length === 0 || config.source === undefined) return config;
  const source = { ...config.source, ignores: [...config.source.ignores, ...ignores] };
  return Object.freeze({ ...config, source: Object.freeze(source) });
}

/** Sections of a classic main file that belong into other files. */
function misplacedIn(
  { sections }: Config,
  format: ConfigFormat,
  as: LoadedKind,
  version: string,
): Diagnostic[] {
  if (format !== "classic") return [];
  if (as === "parsers") return sections.flatMap(misplacedAmongParsers);
  return sections.flatMap((section) => misplacedInMain(section, version));
}

function misplacedInMain(section: Section, version: string): Diagnostic[] {
  const position = positionOfSection(section);
  const title = titleOf(section);
  if (isParser(section.kind)) return [parserInMain([], { title }, position)];
  if (
    isPluginsTitle(title) &&
    compareVersions(version, MORE_SECTIONS_SINCE) >= 0 &&
    section.entries.length > 0
  )
    return [pluginsInMain([], {}, position)];
  const belongs = BELONGS[section.kind];
  if (belongs === undefined) return [];
  return [misplacedSection([], { title, where: "the main file", belongs }, position)];
}

function misplacedAmongParsers(section: Section): Diagnostic[] {
  if (isParser(section.kind) || section.kind === "other") return [];
  const belongs = BELONGS[section.kind] ?? "put it into the main file";
  const params = { title: titleOf(section), where: "a file of parsers", belongs };
  return [misplacedSection([], params, positionOfSection(section))];
}

const BELONGS: { readonly [K in SectionKind]?: string } = {
  plugins: "put it into a file that SERVICE names as Plugins_File",
  stream_task: "put it into a file that SERVICE names as Streams_File",
  upstream: "put it into a file that an output names as Upstream",
  node: "put it into a file that an output names as Upstream",
};
