import type { Scalar } from "@millrace/core";
import {
  type Processors,
  processorsWithoutSource,
  type Route,
  routeWithoutSource,
  type Variant,
} from "./processors.js";
import type { EntrySource } from "./source.js";

/** One line of a section. Keys may repeat, and their order counts. */
export type Entry = readonly [key: string, value: Scalar];

/** Formats of a config file. */
export type ConfigFormat = "classic" | "yaml";

/**
 * What a section is, in the engine's words. `upstream` and `node` stand in upstream files, `plugins` in plugins files,
 * `stream_task` in streams files. `other` is a section that the engine does not know and skips in silence.
 */
export type SectionKind =
  | "service"
  | "input"
  | "filter"
  | "output"
  | "custom"
  | "parser"
  | "multiline_parser"
  | "stream_task"
  | "plugins"
  | "upstream"
  | "node"
  | "other";

export type { EntrySource };

/** Where a section was read: its title, and each of its entries in order. */
export interface SectionSource extends EntrySource {
  readonly entries: readonly EntrySource[];
}

/** A section of a Fluent Bit config, whichever format prints it. */
export interface Section {
  readonly kind: SectionKind;
  /** The title as it was written, of a section that the engine does not know. */
  readonly title?: string;
  /** In order, `Name` first where the kind has one. */
  readonly entries: readonly Entry[];
  /** Lines printed above it as comments, without `#`. */
  readonly comment?: readonly string[];
  /** YAML only: what runs inside an input or output. */
  readonly processors?: Processors;
  /** YAML only, of an input: conditional routes. */
  readonly routes?: readonly Route[];
  /** YAML only, from 5.1 on: keys that hold a map or a list, such as `telemetry`. */
  readonly nested?: readonly (readonly [key: string, value: Variant])[];
  /** Present when it was read from a file; no part of its meaning. */
  readonly source?: SectionSource;
}

/** `# millrace-ignore CODE reason`: findings of the code are silent for the next line, or the section whose title is next. */
export interface IgnoreComment {
  readonly file?: string;
  /** Line of the comment, from 1. */
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

/** What a parser notes besides the meaning. */
export interface ConfigSource {
  readonly file?: string;
  readonly format: ConfigFormat;
  /** Files that were included, in the order in which they were read. */
  readonly included: readonly string[];
  readonly ignores: readonly IgnoreComment[];
  /** Of each `env` entry, in order. */
  readonly env: readonly EntrySource[];
}

/** A whole config: sections in order. The order of filters is the order in which records pass them. */
export interface Config {
  readonly sections: readonly Section[];
  /** Variables that the file itself sets: `@SET` in classic, `env` in YAML. In order. */
  readonly env?: readonly Entry[];
  /** YAML only, from 5.0 on: how often the engine reads a variable's `file://` again, by name. */
  readonly envRefresh?: { readonly [name: string]: string };
  /** Present when it was read from files; no part of its meaning. */
  readonly source?: ConfigSource;
}

/** Makes a section; entries whose value is undefined are left out. */
export function section(
  kind: SectionKind,
  entries: Iterable<readonly [key: string, value: Scalar | undefined]>,
  comment: readonly string[] = [],
): Section {
  const given = [...entries].filter((entry): entry is Entry => entry[1] !== undefined);
  return Object.freeze({
    kind,
    entries: Object.freeze(given.map((entry) => Object.freeze(entry))),
    ...(comment.length === 0 ? {} : { comment: Object.freeze([...comment]) }),
  });
}

/** Makes a config of sections in order. */
export function config(sections: Iterable<Section>): Config {
  return Object.freeze({ sections: Object.freeze([...sections]) });
}

/** The last value of a key, as the engine takes it: keys ignore case. */
export function entryValue({ entries }: Section, key: string): Scalar | undefined {
  const wanted = key.toLowerCase();
  return entries.findLast(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The config's meaning alone: without where it was read. */
export function withoutSource({ sections, env, envRefresh }: Config): Config {
  return {
    sections: sections.map(({ source: _, ...section }) => withoutPlaces(section)),
    ...(env === undefined || env.length === 0 ? {} : { env }),
    ...(envRefresh === undefined ? {} : { envRefresh }),
  };
}

/** Places are noted under the key `source`, at any depth of processors and routes. */
function withoutPlaces(section: Section): Section {
  const { processors, routes } = section;
  return {
    ...section,
    ...(processors === undefined ? {} : { processors: processorsWithoutSource(processors) }),
    ...(routes === undefined ? {} : { routes: routes.map(routeWithoutSource) }),
  };
}
