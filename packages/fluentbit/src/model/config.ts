import type { Scalar } from "@millrace/core";

/** One line of a section. Keys may repeat, and their order counts. */
export type Entry = readonly [key: string, value: Scalar];

/** What a section is, in the engine's words. */
export type SectionKind = "service" | "input" | "filter" | "output" | "parser" | "multiline_parser";

/** A section of a Fluent Bit config, whichever format prints it. */
export interface Section {
  readonly kind: SectionKind;
  /** In order, `Name` first where the kind has one. */
  readonly entries: readonly Entry[];
  /** Lines printed above it as comments, without `#`. */
  readonly comment?: readonly string[];
}

/** A whole config: sections in order. The order of filters is the order in which records pass them. */
export interface Config {
  readonly sections: readonly Section[];
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
