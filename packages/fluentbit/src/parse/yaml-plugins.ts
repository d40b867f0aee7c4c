import type { Path } from "@millrace/core";
import type { SectionKind } from "../model/config.js";
import type { Processors, Route, Variant } from "../model/processors.js";
import { yamlEmptyList, yamlIgnoredKey, yamlOldLayout } from "./yaml-findings.js";
import type { YamlList, YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import { readProcessors } from "./yaml-processors.js";
import { readRoutes } from "./yaml-routes.js";
import {
  engineKey,
  engineText,
  fetchPair,
  lower,
  positionOf,
  report,
  textPairs,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";
import { addSection, type SourcedEntry, scalarEntry } from "./yaml-sections.js";
import { readTelemetry } from "./yaml-telemetry.js";

/** Kinds of plugins that stand in lists. */
export type PluginKind = Extract<SectionKind, "custom" | "input" | "filter" | "output">;

/** A list of plugins: each is a section. */
export function readPlugins(file: YamlFile, node: YamlNode, kind: PluginKind, path: Path): void {
  if (node.kind !== "list") {
    const hint = "start each plugin with a dash: - name: …; take the key out when there is none";
    wrongShape(file, node, { what: String(path.at(-1)), wanted: "a list of plugins", path, hint });
    return;
  }
  for (const [i, item] of node.items.entries()) readPlugin(file, item, kind, [...path, i]);
}

interface Parts {
  readonly entries: SourcedEntry[];
  processors?: Processors;
  routes?: readonly Route[];
  readonly nested: (readonly [key: string, value: Variant])[];
}

function readPlugin(file: YamlFile, node: YamlNode, kind: PluginKind, path: Path): void {
  if (node.kind !== "map") {
    const hint = node.kind === "scalar" ? `write: - name: ${node.text || "…"}` : undefined;
    wrongShape(file, node, { what: "a plugin", wanted: "a map that starts with name", path, hint });
    return;
  }
  if (isOldLayout(node)) {
    tellOldLayout(file, node, path);
    return;
  }
  const parts: Parts = { entries: [], nested: [] };
  const plugin = { file, kind, node, parts };
  for (const { key, pair } of textPairs(file, node, path))
    readOption(plugin, key, pair, [...path, key]);
  const { nested, ...rest } = parts;
  addSection(file, kind, { node, ...rest, ...(nested.length === 0 ? {} : { nested }) });
}

/** `- dummy: {samples: 1}`: no name, and each key holds a map or nothing. */
function isOldLayout(node: YamlMap): boolean {
  if (fetchPair(node, "name") !== undefined || node.pairs.length === 0) return false;
  return node.pairs.every(
    ({ key, value }) =>
      key.kind === "scalar" &&
      key.text !== "routes" &&
      key.text !== "processors" &&
      (value.kind === "map" || (value.kind === "scalar" && value.text === "")),
  );
}

function tellOldLayout(file: YamlFile, node: YamlMap, path: Path): void {
  for (const { key, pair } of textPairs(file, node, path))
    report(file, yamlOldLayout([...path, key], { plugin: key }, positionOf(file, pair.key)));
}

interface PluginReading {
  readonly file: YamlFile;
  readonly kind: PluginKind;
  readonly node: YamlMap;
  readonly parts: Parts;
}

function readOption(plugin: PluginReading, key: string, pair: YamlPair, path: Path): void {
  const { file, kind, node, parts } = plugin;
  const word = lower(key);
  const isFirst = !ONCE.has(word) || fetchPair(node, word) === pair;
  if (word === "name" && !isFirst) ignore(plugin, pair, path, AGAIN);
  else if (word === "routes" && kind !== "input")
    ignore(plugin, pair, path, "only inputs have routes");
  else if (word === "routes" && !isFirst) ignore(plugin, pair, path, AGAIN);
  else if (word === "routes" && key === word && file.run.dialect.routes)
    parts.routes = readRoutes(file, pair.value, path);
  else if (key === "processors" && pair.value.kind === "map") readGroup(plugin, pair, path);
  else if (
    key === "telemetry" &&
    kind === "input" &&
    pair.value.kind === "map" &&
    file.run.dialect.nested
  )
    parts.nested.push([key, readTelemetry(file, pair.value, "input", path)]);
  else parts.entries.push(...readEntries(plugin, key, pair, path));
}

/** Of these keys the first of several counts. */
const ONCE: ReadonlySet<string> = new Set(["name", "routes"]);

const AGAIN = "the key stood here before, and the first counts";

function ignore({ file }: PluginReading, { key: node }: YamlPair, path: Path, why: string): void {
  const key = String(path.at(-1));
  report(file, yamlIgnoredKey(path, { key, why }, positionOf(file, node)));
}

function readGroup(plugin: PluginReading, pair: YamlPair, path: Path): void {
  const { file, kind, parts } = plugin;
  if (pair.value.kind !== "map") return;
  const processors = readProcessors(file, pair.value, path);
  if (kind === "filter" || kind === "custom")
    ignore(plugin, pair, path, "only inputs and outputs have processors");
  else if (parts.processors !== undefined) ignore(plugin, pair, path, AGAIN);
  else parts.processors = processors;
}

function readEntries(
  { file }: PluginReading,
  key: string,
  pair: YamlPair,
  path: Path,
): readonly SourcedEntry[] {
  const { value } = pair;
  if (value.kind === "scalar" && lower(key) !== "routes")
    return scalarEntry(file, { pair, key, path, blank: "refused" });
  if (value.kind === "list" && !["name", "processors", "routes"].includes(lower(key)))
    return readItems(file, key, value, path);
  const [wanted, hint] = WANTED.get(lower(key)) ?? ["text or a list of texts"];
  wrongShape(file, value, { what: key, wanted, path, hint });
  return [];
}

const WANTED: ReadonlyMap<string, readonly [wanted: string, hint: string]> = new Map([
  ["name", ["text", "give the name of one plugin"]],
  [
    "processors",
    ["a map of logs, metrics, traces", 'write the key in lower case, and below it "logs:"'],
  ],
  [
    "routes",
    ["a map of logs, metrics, traces", "routes are in Fluent Bit from 4.2 on, in lower case"],
  ],
]);

/** Each item is a line of its own, and is not trimmed. */
function readItems(
  file: YamlFile,
  key: string,
  list: YamlList,
  path: Path,
): readonly SourcedEntry[] {
  if (list.items.length === 0) {
    report(file, yamlEmptyList(path, { what: key }, positionOf(file, list)));
    return [];
  }
  return list.items.flatMap((item, i): readonly SourcedEntry[] => {
    const { line, column } = item.at;
    if (item.kind === "scalar")
      return [
        {
          entry: [engineKey(key), engineText(item)],
          source: { line, column, value: item.at },
        },
      ];
    wrongShape(file, item, { what: key, wanted: "a list of texts", path: [...path, i] });
    return [];
  });
}
