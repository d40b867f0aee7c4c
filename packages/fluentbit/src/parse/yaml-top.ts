import type { Path } from "@millrace/core";
import type { SectionKind } from "../model/config.js";
import {
  readMultilineParsers,
  readPluginPaths,
  readTexts,
  readUpstreams,
} from "./yaml-definitions.js";
import { yamlStraySection, yamlUnknownPipelineKey, yamlUnknownSection } from "./yaml-findings.js";
import { type ReadFile, readIncludes } from "./yaml-includes.js";
import type { YamlNode, YamlPair } from "./yaml-nodes.js";
import { readOldPlugins } from "./yaml-old-layout.js";
import { type PluginKind, readPlugins } from "./yaml-plugins.js";
import { lower, positionOf, report, textPairs, wrongShape, type YamlFile } from "./yaml-run.js";
import { addProperties, readEnv, readExtensions, readService } from "./yaml-service.js";

type ReadSection = (file: YamlFile, pair: YamlPair, path: Path) => void;

/** Reads a document: a map of sections. */
export function readDocument(file: YamlFile, node: YamlNode, read: ReadFile): void {
  if (node.kind !== "map") {
    const hint = "start with pipeline:, with inputs and outputs below it";
    wrongShape(file, node, { what: "a config", wanted: "a map of sections", path: [], hint });
    return;
  }
  const table = sectionsOf(file, read);
  for (const { key, pair } of textPairs(file, node, [])) {
    const known = table.get(lower(key));
    if (known !== undefined) known(file, pair, [key]);
    else readUnknown(file, key, pair, [...table.keys()]);
  }
}

function sectionsOf(file: YamlFile, read: ReadFile): ReadonlyMap<string, ReadSection> {
  const { definitions, nested } = file.run.dialect;
  return new Map<string, ReadSection>([
    ["env", (one, { value }, path) => readEnv(one, value, path)],
    ["service", readService],
    ["includes", (one, { value }, path) => readIncludes(one, value, path, read)],
    ["customs", (one, { value }, path) => readListed(one, value, "custom", path)],
    ["pipeline", (one, { value }, path) => readPipeline(one, value, path)],
    ...(definitions ? DEFINITIONS : []),
    ...(nested ? EXTENSIONS : []),
  ]);
}

const DEFINITIONS: readonly (readonly [string, ReadSection])[] = [
  ["parsers", (file, { value }, path) => readTexts(file, value, "parser", path)],
  ["multiline_parsers", (file, { value }, path) => readMultilineParsers(file, value, path)],
  ["stream_processor", (file, { value }, path) => readTexts(file, value, "stream_task", path)],
  ["plugins", (file, { value }, path) => readPluginPaths(file, value, path)],
  ["upstream_servers", (file, { value }, path) => readUpstreams(file, value, path)],
];

const EXTENSIONS: readonly (readonly [string, ReadSection])[] = [
  ["extensions", (file, { value }, path) => readExtensions(file, value, path)],
];

const LISTS: Readonly<Record<string, PluginKind>> = {
  inputs: "input",
  filters: "filter",
  outputs: "output",
};

function readPipeline(file: YamlFile, node: YamlNode, path: Path): void {
  if (node.kind !== "map") {
    const hint = "write inputs, filters and outputs below it";
    wrongShape(file, node, { what: "pipeline", wanted: "a map", path, hint });
    return;
  }
  for (const { key, pair } of textPairs(file, node, path)) {
    const word = lower(key);
    const kind = Object.hasOwn(LISTS, word) ? LISTS[word] : undefined;
    if (kind !== undefined) readListed(file, pair.value, kind, [...path, key]);
    else report(file, yamlUnknownPipelineKey([...path, key], { key }, positionOf(file, pair.key)));
  }
}

function readListed(file: YamlFile, node: YamlNode, kind: PluginKind, path: Path): void {
  const readList = file.run.dialect.layout === "old" ? readOldPlugins : readPlugins;
  readList(file, node, kind, path);
}

/** The engine's own list: a section is the first whose name starts with what was written. */
const BEGINNINGS: readonly (readonly [name: string, kind: SectionKind, instead: string])[] = [
  ["service", "service", "service"],
  ["parser", "parser", "an item of parsers"],
  ["multiline_parser", "multiline_parser", "an item of multiline_parsers"],
  ["stream_processor", "other", ""],
  ["plugins", "other", ""],
  ["upstream_servers", "other", ""],
  ["customs", "custom", "an item of customs"],
  ["inputs", "input", "an item of pipeline.inputs"],
  ["filters", "filter", "an item of pipeline.filters"],
  ["outputs", "output", "an item of pipeline.outputs"],
];

function readUnknown(
  file: YamlFile,
  key: string,
  { key: keyNode, value }: YamlPair,
  known: readonly string[],
): void {
  const { unknownIsEnv, envList, definitions, layout } = file.run.dialect;
  const [, kind = "other", instead = ""] =
    BEGINNINGS.find(
      ([name, , list]) => (definitions || list !== "") && name.startsWith(lower(key)),
    ) ?? [];
  const position = positionOf(file, keyNode);
  const path = [key];
  if (isStray(file, key, kind, value)) {
    const other = layout === "old" ? "a section of the file that service names" : instead;
    report(file, yamlStraySection(path, { key, kind, instead: other }, position));
    return;
  }
  if (value.kind !== "map" && !(unknownIsEnv && envList && value.kind === "list")) {
    const hint = `the engine does not know the section ${JSON.stringify(key)}; it knows ${known.join(", ")}`;
    wrongShape(file, value, { what: key, wanted: "a map of texts", path, hint });
    return;
  }
  report(
    file,
    yamlUnknownSection(path, { key, known, note: noteOf(kind, unknownIsEnv) }, position),
  );
  if (unknownIsEnv) readEnv(file, value, path);
  else if (value.kind === "map") addStray(file, key, kind, { key: keyNode, value }, path);
}

/** The engine makes an empty section of it, and stops there. Before 2.0 it minds parsers only. */
function isStray(file: YamlFile, key: string, kind: SectionKind, value: YamlNode): boolean {
  const { unknownIsEnv, layout } = file.run.dialect;
  if (layout === "old") return ["parser", "multiline_parser"].includes(lower(key));
  if (kind === "other" || kind === "service" || value.kind === "scalar") return false;
  return unknownIsEnv || value.kind !== "map" || value.pairs.length === 0;
}

const noteOf = (kind: SectionKind, unknownIsEnv: boolean): string =>
  unknownIsEnv
    ? "what it holds become variables, and nothing else"
    : kind === "other"
      ? "it skips it in silence"
      : `it takes it for ${kind}, by accident`;

/** Before 2.0 and from 5.1 on the beginning of a name is enough for the engine. */
function addStray(
  file: YamlFile,
  title: string,
  kind: SectionKind,
  { value }: YamlPair,
  path: Path,
): void {
  if (value.kind !== "map") return;
  const before = file.run.sections.length;
  addProperties(file, value, kind, path);
  const added = file.run.sections[before];
  if (added !== undefined && kind === "other") file.run.sections[before] = { ...added, title };
}
