import { orderedParserList } from "../catalogue/ordered-options.js";
import type { Entry, Section, SectionKind } from "../model/config.js";
import type { SectionPluginKind } from "../model/plugin.js";
import { processorsWithoutSource, routeWithoutSource, type Variant } from "../model/processors.js";
import { multilineParserKeys, parserKeys } from "../overlay/parser-overlay.js";
import { serviceOverlay } from "../overlay/service-overlay.js";
import { type ChainCall, type Code, data, list, type MapRow, map, text } from "./code.js";
import { commentText } from "./literal.js";
import { multilineRows } from "./multiline-rows.js";
import { entriesCode, type OptionKnowledge, type OptionRows, typedRows } from "./option-rows.js";
import { type Import, pluginCode } from "./plugin-code.js";
import { processorsCode } from "./processor-code.js";
import { sectionTypes } from "./typed-surface.js";

/** The builder's call that adds a section. */
export function sectionCall(section: Section, use: Import): ChainCall {
  switch (section.kind) {
    case "input":
    case "filter":
    case "output":
    case "custom":
      return pluginCall(section, section.kind, use);
    case "service":
      return keysCall(section, "service", typedRows(section.entries, SERVICE), use);
    case "parser":
      return parserCall(section, "parser", typedRows(section.entries, PARSER), use);
    case "multiline_parser":
      return parserCall(section, "multilineParser", multilineRows(section.entries, MULTILINE), use);
    default:
      return anyCall(section, use);
  }
}

const SERVICE: OptionKnowledge = {
  types: sectionTypes("service"),
  orderedList: () => undefined,
  reading: (key) => ({ anyCase: ignoresCase(serviceOverlay, key), plainBooleans: false }),
};
const PARSER: OptionKnowledge = {
  types: sectionTypes("parser"),
  orderedList: orderedParserList,
  reading: (key) => ({ anyCase: ignoresCase(parserKeys, key), plainBooleans: false }),
};
const MULTILINE: OptionKnowledge = {
  types: sectionTypes("multiline_parser"),
  orderedList: () => undefined,
  reading: (key) => ({ anyCase: ignoresCase(multilineParserKeys, key), plainBooleans: false }),
};

type KeyTable = { readonly [key: string]: { readonly oneOf?: { readonly ignoreCase?: boolean } } };
const ignoresCase = (table: KeyTable, key: string): boolean =>
  Object.hasOwn(table, key) && table[key]?.oneOf?.ignoreCase === true;

/** The first `Name` counts, and the last of what places a section. */
function pluginCall(section: Section, kind: SectionPluginKind, use: Import): ChainCall {
  const keyed = section.entries.map((entry) => ({ key: entry[0].toLowerCase(), entry }));
  const name = keyed.find(({ key }) => key === "name")?.entry;
  if (name === undefined) return anyCall(section, use);
  const places = kind === "filter" || kind === "output" ? PLACES : [];
  const own = keyed.filter(({ key }) => key !== "name" && !places.includes(key));
  const { code, notes } = pluginCode(
    kind,
    String(name[1]),
    own.map(({ entry }) => entry),
    use,
  );
  const placed = places.flatMap((place): MapRow[] => {
    const entry = keyed.findLast(({ key }) => key === place)?.entry;
    return entry === undefined ? [] : [{ key: place, value: text(String(entry[1])) }];
  });
  const rows = [...placed, ...extrasRows(section, use)];
  return { name: kind, args: rows.length === 0 ? [code] : [code, map(rows)], notes };
}

const PLACES: readonly string[] = ["match", "match_regex", "alias"];

function keysCall(section: Section, name: string, { rows }: OptionRows, use: Import): ChainCall {
  const extras = extrasRows(section, use);
  return { name, args: [map(rows), ...(extras.length === 0 ? [] : [map(extras)])] };
}

function parserCall(section: Section, name: string, options: OptionRows, use: Import): ChainCall {
  const types = name === "parser" ? PARSER.types : MULTILINE.types;
  const isWhole = types?.required.every((key) => options.typed.has(key)) === true;
  return isWhole ? keysCall(section, name, options, use) : anyCall(section, use);
}

/** A section line by line. */
function anyCall(section: Section, use: Import): ChainCall {
  const { kind, title, entries } = section;
  const rows: readonly MapRow[] = [
    ...(title === undefined ? [] : [{ key: "title", value: text(title) }]),
    ...extrasRows(section, use),
  ];
  const args: readonly Code[] = [
    text(kind satisfies SectionKind),
    entriesCode(entries as readonly Entry[]),
  ];
  return { name: "section", args: rows.length === 0 ? args : [...args, map(rows)] };
}

function extrasRows({ comment = [], processors, routes, nested }: Section, use: Import): MapRow[] {
  const lines = comment.map(commentText);
  const has = (items: object | undefined): boolean =>
    items !== undefined && Object.keys(items).length > 0;
  return [
    ...(lines.length === 0 ? [] : [{ key: "comment", value: list(lines.map(text)) }]),
    ...(processors === undefined || !has(processors)
      ? []
      : [{ key: "processors", value: processorsCode(processorsWithoutSource(processors), use) }]),
    // Routes and nested maps are plain data like any other.
    ...(routes === undefined || !has(routes)
      ? []
      : [{ key: "routes", value: data(routes.map(routeWithoutSource) as unknown as Variant) }]),
    ...(nested === undefined || !has(nested)
      ? []
      : [{ key: "nested", value: data(nested as unknown as Variant) }]),
  ];
}
