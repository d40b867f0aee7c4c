import type { Path } from "@millrace/core";
import type { SectionKind } from "../model/config.js";
import { ruleText } from "../model/rule-text.js";
import { trimmed } from "../model/trimmed.js";
import { yamlIgnoredKey, yamlMissingKey } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
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

/** The items of a list that are maps; what else stands there is told. */
function mapsIn(file: YamlFile, node: YamlNode, path: Path): (readonly [YamlMap, Path])[] {
  const what = String(path.at(-1));
  if (node.kind !== "list") {
    const hint = "start each item with a dash; take the key out when there is none";
    wrongShape(file, node, { what, wanted: "a list of maps", path, hint });
    return [];
  }
  return node.items.flatMap((item, i): (readonly [YamlMap, Path])[] => {
    if (item.kind === "map") return [[item, [...path, i]]];
    wrongShape(file, item, { what: `an item of ${what}`, wanted: "a map", path: [...path, i] });
    return [];
  });
}

/** Parsers and stream tasks: maps of texts. */
export function readTexts(file: YamlFile, node: YamlNode, kind: SectionKind, path: Path): void {
  for (const [map, inner] of mapsIn(file, node, path))
    addSection(file, kind, { node: map, entries: textsOf(file, map, inner, "dropped") });
}

function textsOf(
  file: YamlFile,
  map: YamlMap,
  path: Path,
  blank: "dropped" | "refused",
): SourcedEntry[] {
  return textPairs(file, map, path).flatMap(({ key, pair }) =>
    scalarEntry(file, { pair, key, path: [...path, key], blank }),
  );
}

/** Multiline parsers: texts, and a list of rules. */
export function readMultilineParsers(file: YamlFile, node: YamlNode, path: Path): void {
  for (const [map, inner] of mapsIn(file, node, path)) {
    const plain = { ...map, pairs: map.pairs.filter((pair) => !isKey(pair, "rules")) };
    const lines = textsOf(file, plain, inner, "dropped");
    const rules = map.pairs
      .filter((pair) => isKey(pair, "rules"))
      .flatMap((pair) => readRules(file, pair, usesRules(lines), inner));
    // The engine takes the list first, wherever it stands.
    const isRule = ({ entry }: SourcedEntry): boolean => lower(entry[0]) === "rule";
    const entries = [...lines.filter((one) => !isRule(one)), ...rules, ...lines.filter(isRule)];
    addSection(file, "multiline_parser", { node: map, entries });
  }
}

const isKey = ({ key }: YamlPair, text: string): boolean =>
  key.kind === "scalar" && key.text === text;

/** Only parsers of type regex look at their rules. */
const usesRules = (lines: readonly SourcedEntry[]): boolean =>
  lower(String(lines.find(({ entry }) => lower(entry[0]) === "type")?.entry[1] ?? "")) === "regex";

const RULE_PARTS = ["state", "regex", "next_state"] as const;

function readRules(file: YamlFile, { value }: YamlPair, used: boolean, path: Path): SourcedEntry[] {
  return mapsIn(file, value, [...path, "rules"]).flatMap(([map, inner]): SourcedEntry[] => {
    const lines = textsOf(file, map, inner, "refused");
    const parts = RULE_PARTS.map((key) => lines.find(({ entry }) => lower(entry[0]) === key));
    for (const [i, key] of RULE_PARTS.entries())
      if (parts[i] === undefined && used && fetchPair(map, key) === undefined)
        report(file, yamlMissingKey(inner, { what: "the rule", key }, positionOf(file, map)));
    noteUnknownParts(file, map, inner);
    const [state, regex, next] = parts.map((part) => part?.entry[1]);
    if (state === undefined || regex === undefined || next === undefined) return [];
    const text = ruleText([String(state), String(regex), String(next)]);
    return [{ entry: ["rule", text], source: { line: map.at.line, column: map.at.column } }];
  });
}

function noteUnknownParts(file: YamlFile, map: YamlMap, path: Path): void {
  for (const { key, pair } of textPairs(file, map, path)) {
    if (RULE_PARTS.some((known) => known === lower(engineKey(key)))) continue;
    const why = `a rule has ${RULE_PARTS.join(", ")}`;
    report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, pair.key)));
  }
}

/** `plugins`: paths of shared objects. */
export function readPluginPaths(file: YamlFile, node: YamlNode, path: Path): void {
  if (node.kind !== "list") {
    wrongShape(file, node, { what: "plugins", wanted: "a list of paths", path });
    return;
  }
  const entries = node.items.flatMap((item, i): SourcedEntry[] => {
    const { line, column } = item.at;
    if (item.kind === "scalar")
      return [
        {
          entry: ["path", engineKey(trimmed(engineText(item)))],
          source: { line, column, value: item.at },
        },
      ];
    wrongShape(file, item, { what: "plugins", wanted: "a list of paths", path: [...path, i] });
    return [];
  });
  addSection(file, "plugins", { node, entries });
}

/** `upstream_servers`: each is followed by its nodes. */
export function readUpstreams(file: YamlFile, node: YamlNode, path: Path): void {
  for (const [map, inner] of mapsIn(file, node, path)) {
    const plain = { ...map, pairs: map.pairs.filter((pair) => !isKey(pair, "nodes")) };
    addSection(file, "upstream", { node: map, entries: textsOf(file, plain, inner, "refused") });
    for (const pair of map.pairs.filter((one) => isKey(one, "nodes")))
      for (const [one, place] of mapsIn(file, pair.value, [...inner, "nodes"]))
        addSection(file, "node", { node: one, entries: textsOf(file, one, place, "refused") });
  }
}
