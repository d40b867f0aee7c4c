import { besidePath } from "../files/file-reader.js";
import type { Section, SectionKind } from "../model/config.js";
import type { OptionFacts } from "./option-facts.js";
import { parserFacts, plainFacts, serviceFacts } from "./option-facts.js";
import { type Item, type Part, part } from "./part.js";
import { entryItems, nestedItems } from "./section-parts.js";
import { positionOf, type Side } from "./side.js";

/** All SERVICE sections as one: the last value of a key counts. Files whose content is compared are left out. */
export function servicePart(side: Side): Part {
  const { loaded, catalogue, version } = side;
  const sections = loaded.config.sections.filter(({ kind }) => kind === "service");
  const factsOf = serviceFacts(catalogue, version);
  const items = sections.flatMap((section) => [
    ...entryItems(section, factsOf, side),
    ...nestedItems(section, side),
  ]);
  return part({
    kind: "service",
    name: "service",
    path: ["service"],
    label: "service",
    position: positionOf(sections[0]?.source, undefined),
    items: items.filter((item) => !isReadFile(item, side)),
    factsOf,
    lists: new Map(),
  });
}

const FILES: ReadonlySet<string> = new Set(["parsers_file", "plugins_file", "streams_file"]);

function isReadFile({ key, raw }: Item, { loaded, resolve }: Side): boolean {
  if (!FILES.has(key)) return false;
  const name = resolve(raw);
  return [besidePath(loaded.path, name), name].some(
    (path) => loaded.files.read(path).bytes !== undefined,
  );
}

/** Parsers by name: the engine keeps the first of a name. */
export function parserParts(side: Side, kind: "parser" | "multiline_parser"): readonly Part[] {
  const { loaded, version } = side;
  const factsOf = parserFacts(kind, version);
  return firstOfEachName(
    loaded.parsers
      .filter((section) => section.kind === kind)
      .map((section) => namedPart(section, { side, factsOf, group: `${kind}s` })),
  );
}

/** Stream tasks and upstreams by name, an upstream with its nodes. */
export function namedParts(side: Side, kind: "stream_task" | "upstream"): readonly Part[] {
  const { loaded } = side;
  const all = [...loaded.config.sections, ...loaded.others];
  const place = { side, factsOf: plainFacts("first"), group: `${kind}s` };
  return all.flatMap((section, i) => {
    if (section.kind !== kind) return [];
    const made = namedPart(section, place);
    if (kind === "stream_task") return [made];
    const nodes = nodesBehind(all, i).map((node) => namedPart(node, { ...place, group: "nodes" }));
    return [part({ ...made, lists: new Map([["nodes", nodes]]) })];
  });
}

function nodesBehind(all: readonly Section[], at: number): readonly Section[] {
  const rest = all.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind !== "node");
  return end < 0 ? rest : rest.slice(0, end);
}

interface NamedPlace {
  readonly side: Side;
  readonly factsOf: (key: string) => OptionFacts;
  readonly group: string;
}

function namedPart(section: Section, { side, factsOf, group }: NamedPlace): Part {
  const items = entryItems(section, factsOf, side);
  const written = items.find(({ key }) => key === "name")?.raw ?? "";
  const name = section.kind === "multiline_parser" ? written.toLowerCase() : written;
  return part({
    kind: section.kind,
    name,
    path: [group, written],
    label: `${WORDS[section.kind] ?? section.kind} ${written}`,
    position: positionOf(section.source, undefined),
    items: [...items.filter(({ key }) => key !== "name"), ...nestedItems(section, side)],
    factsOf,
    lists: new Map(),
  });
}

const WORDS: { readonly [K in SectionKind]?: string } = {
  multiline_parser: "multiline parser",
  stream_task: "stream task",
};

function firstOfEachName(parts: readonly Part[]): readonly Part[] {
  const first = new Map<string, Part>();
  for (const one of parts) if (!first.has(one.name)) first.set(one.name, one);
  return [...first.values()];
}

/** Sections that hold the same kind of lines wherever they stand: plugins to load, and what the engine does not know. */
export function mergedPart(side: Side, kind: "plugins" | "other"): Part {
  const { loaded } = side;
  const all =
    kind === "plugins" ? [...loaded.config.sections, ...loaded.others] : loaded.config.sections;
  const sections = all.filter((section) => section.kind === kind);
  const factsOf = plainFacts("all");
  return part({
    kind,
    name: kind,
    path: [kind],
    label: kind === "plugins" ? "plugins" : "sections that the engine skips",
    position: positionOf(sections[0]?.source, undefined),
    items: sections.flatMap((section) => [
      ...entryItems(section, factsOf, side),
      ...nestedItems(section, side),
    ]),
    factsOf,
    lists: new Map(),
  });
}
