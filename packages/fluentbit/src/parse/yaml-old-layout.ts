import type { Path } from "@millrace/core";
import { trimmed } from "../model/trimmed.js";
import { yamlBlankValue, yamlIgnoredKey, yamlNewLayout } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import type { PluginKind } from "./yaml-plugins.js";
import { positionOf, report, textPairs, wrongShape, type YamlFile } from "./yaml-run.js";
import { addSection, type SourcedEntry, scalarEntry } from "./yaml-sections.js";

/** Plugins as 1.x reads them: `- dummy: {samples: 1}`, lists nowhere. */
export function readOldPlugins(file: YamlFile, node: YamlNode, kind: PluginKind, path: Path): void {
  if (node.kind !== "list") {
    const hint = "start each plugin with a dash: - dummy: {…}";
    wrongShape(file, node, { what: String(path.at(-1)), wanted: "a list of plugins", path, hint });
    return;
  }
  for (const [i, item] of node.items.entries()) readItem(file, item, kind, [...path, i]);
}

function readItem(file: YamlFile, node: YamlNode, kind: PluginKind, path: Path): void {
  if (node.kind !== "map") {
    const wanted = "a map of the plugin's name and its options";
    wrongShape(file, node, { what: "a plugin", wanted, path, hint: "write: - dummy: {}" });
    return;
  }
  if (node.pairs.some(({ value }) => value.kind !== "map")) {
    const name = node.pairs.find(({ key }) => key.kind === "scalar" && key.text === "name")?.value;
    const plugin = name?.kind === "scalar" ? name.text : "";
    report(file, yamlNewLayout(path, { plugin }, positionOf(file, node)));
    return;
  }
  for (const { key, pair } of textPairs(file, node, path))
    if (pair.value.kind === "map") addPlugin(file, pair, pair.value, kind, [...path, key]);
}

function addPlugin(
  file: YamlFile,
  { key }: YamlPair,
  options: YamlMap,
  kind: PluginKind,
  path: Path,
): void {
  const name = key.kind === "scalar" ? trimmed(key.text) : "";
  const named: SourcedEntry = {
    entry: ["name", name],
    source: { line: key.at.line, column: key.at.column, value: key.at },
  };
  const entries = textPairs(file, options, path).flatMap(({ key: option, pair }) =>
    readOption(file, option, pair, [...path, option]),
  );
  addSection(file, kind, { node: key, entries: [named, ...entries] });
}

function readOption(
  file: YamlFile,
  key: string,
  pair: YamlPair,
  path: Path,
): readonly SourcedEntry[] {
  if (pair.value.kind === "map" && trimmed(key) === "") {
    report(file, yamlBlankValue(path, { what: "the key" }, positionOf(file, pair.key)));
    return [];
  }
  if (pair.value.kind !== "map") return scalarEntry(file, { pair, key, path, blank: "dropped" });
  const why = "Fluent Bit 1.x reads a map here and forgets it";
  report(file, yamlIgnoredKey(path, { key, why }, positionOf(file, pair.key)));
  for (const { key: part, pair: inner } of textPairs(file, pair.value, path))
    if (inner.value.kind !== "scalar")
      wrongShape(file, inner.value, { what: part, wanted: "text", path: [...path, part] });
  return [];
}
