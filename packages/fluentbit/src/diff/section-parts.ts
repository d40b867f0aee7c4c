import type { Path } from "@millrace/core";
import type { PluginGroup } from "../catalogue/catalogue.js";
import type { Entry, Section, SectionKind } from "../model/config.js";
import {
  type ProcessorUnit,
  type Route,
  routeWithoutSource,
  type Variant,
} from "../model/processors.js";
import { scalarText } from "../model/scalar-text.js";
import { type FactsOf, type OptionFacts, plainFacts } from "./option-facts.js";
import { type Item, type Part, part } from "./part.js";
import { positionOf, type Side, textItem, variantItem } from "./side.js";

const GROUPS = {
  input: "inputs",
  filter: "filters",
  output: "outputs",
  custom: "customs",
} as const satisfies { readonly [K in SectionKind]?: PluginGroup };
export type PluginKind = keyof typeof GROUPS;

/** Sections of one kind of plugin. */
export function pluginParts(side: Side, kind: PluginKind): readonly Part[] {
  const counts = new Map<string, number>();
  return side.loaded.config.sections
    .filter((section) => section.kind === kind)
    .map((section, i) => {
      const plugin = pluginName(section, side);
      const number = counts.get(plugin) ?? 0;
      counts.set(plugin, number + 1);
      return pluginPart(section, { side, kind, plugin, path: [GROUPS[kind], i], number });
    });
}

/** The first name counts; case does not. */
function pluginName({ entries }: Section, side: Side): string {
  const name = entries.find(([key]) => key.toLowerCase() === "name")?.[1] ?? "";
  return side.resolve(String(name)).toLowerCase();
}

interface PluginPlace {
  readonly side: Side;
  readonly kind: PluginKind;
  readonly plugin: string;
  readonly path: Path;
  /** How many of the same plugin stand before it. */
  readonly number: number;
}

function pluginPart(section: Section, place: PluginPlace): Part {
  const { side, kind, plugin, path, number } = place;
  const reported = side.factsOf(GROUPS[kind], plugin);
  const factsOf = kind === "input" ? withTag(reported, `${plugin}.${number}`) : reported;
  const items = entryItems(section, factsOf, side).filter(({ key }) => key !== "name");
  const position = positionOf(section.source, undefined);
  const own =
    kind === "input" && !items.some(({ key }) => key === "tag")
      ? [defaultTag(factsOf, side, position)]
      : [];
  return part({
    kind,
    name: plugin,
    path,
    label: label(kind, plugin, items),
    position,
    items: [...items, ...own, ...nestedItems(section, side)],
    factsOf,
    lists: new Map([...processorLists(section, path, side), ...routeLists(section, path, side)]),
  });
}

/** An input without a tag gives its records its own name, which is its place among inputs of its plugin. */
const withTag =
  (factsOf: FactsOf, tag: string): FactsOf =>
  (key) =>
    key === "tag" ? { ...factsOf(key), default: tag } : factsOf(key);

const defaultTag = (factsOf: FactsOf, side: Side, position: Item["position"]): Item =>
  textItem("tag", factsOf("tag").default ?? "", factsOf("tag"), { side, position });

/** `output s3 "archive"`, `filter grep (app.*)`. */
function label(kind: string, plugin: string, items: readonly Item[]): string {
  const last = (key: string) => items.findLast((item) => item.key === key)?.raw;
  const alias = last("alias");
  const match = last("match") ?? last("match_regex") ?? last("tag");
  const name = `${kind} ${plugin}`;
  if (alias !== undefined) return `${name} "${alias}"`;
  return match === undefined ? name : `${name} (${match})`;
}

/** Lines of a section as values. */
export function entryItems(section: Section, factsOf: FactsOf, side: Side): readonly Item[] {
  return section.entries.map(([written, value]: Entry, i) => {
    const key = written.toLowerCase();
    const position = positionOf(section.source?.entries[i], section.source?.file);
    return textItem(key, scalarText(value), factsOf(key), { side, position });
  });
}

/** Maps that YAML has in a section, such as `telemetry`. */
export function nestedItems({ nested = [], source }: Section, side: Side): readonly Item[] {
  const position = positionOf(source, undefined);
  return nested.map(([key, value]) => variantItem(key, value, PLAIN(key), { side, position }));
}

const PLAIN: (key: string) => OptionFacts = plainFacts("all");

function processorLists(
  { processors = {}, source }: Section,
  path: Path,
  side: Side,
): [string, readonly Part[]][] {
  return Object.entries(processors).map(([signal, units]) => [
    `processors.${signal}`,
    (units ?? []).map((unit, i) =>
      processorPart(unit, { side, file: source?.file, path: [...path, "processors", signal, i] }),
    ),
  ]);
}

interface InnerPlace {
  readonly side: Side;
  readonly file: string | undefined;
  readonly path: Path;
}

function processorPart(unit: ProcessorUnit, { side, file, path }: InnerPlace): Part {
  const name = side.resolve(unit.name).toLowerCase();
  const isFilter = side.catalogue.options("processors", name) === undefined;
  const factsOf = side.factsOf(isFilter ? "filters" : "processors", name);
  const position = positionOf(unit.source, file);
  const at = (key: string) => positionOf(unit.source?.parts[key] ?? unit.source, file);
  const condition = unit.condition as unknown as Variant | undefined;
  return part({
    kind: "processor",
    name,
    path,
    label: `processor ${name}`,
    position,
    items: [
      ...unit.options.flatMap(([written, value]) =>
        optionValues(value, isFilter).map((one) => {
          const key = written.toLowerCase();
          return variantItem(key, one, factsOf(key), { side, position: at(written) });
        }),
      ),
      ...(condition === undefined
        ? []
        : [
            variantItem("condition", plainCondition(condition), PLAIN("condition"), {
              side,
              position: at("condition"),
            }),
          ]),
    ],
    factsOf,
    lists: new Map(),
  });
}

/** A filter takes a list as so many lines. */
const optionValues = (value: Variant, isFilter: boolean): readonly Variant[] =>
  isFilter && Array.isArray(value) ? value : [value];

/** Without where it was read; `and` is what holds without `op`. */
function plainCondition(condition: Variant): Variant {
  const {
    source: _,
    op = "and",
    rules = [],
    ...rest
  } = condition as { readonly [key: string]: Variant };
  const plain = (rules as readonly { readonly [key: string]: Variant }[]).map(
    ({ source: __, ...rule }) => rule,
  );
  return { ...rest, op: String(op).toLowerCase(), rules: plain };
}

function routeLists(
  { routes = [], source }: Section,
  path: Path,
  side: Side,
): [string, readonly Part[]][] {
  if (routes.length === 0) return [];
  const parts = routes.map((route, i) =>
    routePart(route, { side, file: source?.file, path: [...path, "routes", i] }),
  );
  return [["routes", parts]];
}

function routePart(route: Route, { side, file, path }: InnerPlace): Part {
  const { source } = route;
  // Processors of a route are read and never run.
  const { name, condition, processors: _, ...rest } = routeWithoutSource(route);
  const position = positionOf(source, file);
  // Parts of a route are plain data.
  const data = {
    ...(rest as unknown as { readonly [key: string]: Variant }),
    ...(condition === undefined
      ? {}
      : { condition: plainCondition(condition as unknown as Variant) }),
  };
  return part({
    kind: "route",
    name,
    path,
    label: `route ${name}`,
    position,
    items: Object.entries(data).map(([key, value]) =>
      variantItem(key, value, PLAIN(key), {
        side,
        position: positionOf(source?.parts[key] ?? source, file),
      }),
    ),
    factsOf: PLAIN,
    lists: new Map(),
  });
}
