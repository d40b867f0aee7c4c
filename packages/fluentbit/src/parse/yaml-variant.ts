import type { Path } from "@millrace/core";
import { engineNumber, LONGEST_LIST } from "../model/engine-number.js";
import type { Variant } from "../model/processors.js";
import { yamlLongList } from "./yaml-findings.js";
import type { YamlNode, YamlScalar } from "./yaml-nodes.js";
import { engineText, positionOf, report, textPairs, type YamlFile } from "./yaml-run.js";

/** A value as the engine types it inside processors and routes. Faults of its shape are told. */
export function readVariant(file: YamlFile, node: YamlNode, path: Path): Variant {
  if (node.kind === "scalar") return scalarVariant(node);
  if (node.kind === "alias") return "";
  if (node.kind === "list") {
    checkLength(file, node.items, path);
    return node.items.map((item, i) => readVariant(file, item, [...path, i]));
  }
  const values = new Map<string, Variant>();
  for (const { key, pair } of textPairs(file, node, path)) {
    const value = readVariant(file, pair.value, [...path, key]);
    if (!values.has(key)) values.set(key, value);
  }
  return Object.fromEntries(values);
}

function checkLength(file: YamlFile, items: readonly YamlNode[], path: Path): void {
  const over = items[LONGEST_LIST];
  if (over !== undefined)
    report(file, yamlLongList(path, { items: items.length }, positionOf(file, over)));
}

/** Plain scalars are null, booleans and numbers to the engine; all others are text. */
export function scalarVariant(node: YamlScalar): Variant {
  const text = engineText(node);
  if (!node.plain) return text;
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  return engineNumber(text) ?? text;
}
