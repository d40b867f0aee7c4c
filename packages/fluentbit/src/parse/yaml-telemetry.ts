import type { Path } from "@millrace/core";
import type { Variant } from "../model/processors.js";
import { trimmed } from "../model/trimmed.js";
import { booleanOf } from "./yaml-condition.js";
import { yamlWrongShape } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import {
  describe,
  fetchPair,
  lower,
  positionOf,
  report,
  textPairs,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";
import { readVariant, scalarVariant } from "./yaml-variant.js";

const LEVELS = ["metrics", "logs", "tag_records"] as const;
const OPTIONS = {
  service: ["enabled", "max_series", "max_tag_length"],
  input: ["enabled"],
} as const;

/** The map `telemetry`, the only map that SERVICE and inputs hold. The engine refuses keys that it does not know. */
export function readTelemetry(
  file: YamlFile,
  node: YamlMap,
  owner: "service" | "input",
  path: Path,
): Variant {
  let map: YamlMap = node;
  let at = path;
  for (const level of LEVELS) {
    onlyKeys(file, map, [level], at);
    const next = fetchPair(map, level);
    if (next === undefined) return readVariant(file, node, path);
    at = [...at, level];
    if (next.value.kind !== "map") {
      wrongShape(file, next.value, { what: level, wanted: "a map", path: at });
      return readVariant(file, node, path);
    }
    map = next.value;
  }
  onlyKeys(file, map, OPTIONS[owner], at);
  for (const { key, pair } of textPairs(file, map, at)) checkValue(file, key, pair, [...at, key]);
  return readVariant(file, node, path);
}

function onlyKeys(file: YamlFile, map: YamlMap, known: readonly string[], path: Path): void {
  for (const { key, pair } of textPairs(file, map, path)) {
    if (known.includes(lower(key))) continue;
    const about = {
      what: String(path.at(-1)),
      wanted: known.join(", "),
      found: JSON.stringify(key),
    };
    report(file, yamlWrongShape([...path, key], about, positionOf(file, pair.key)));
  }
}

function checkValue(file: YamlFile, key: string, pair: YamlPair, path: Path): void {
  const isSwitch = lower(key) === "enabled";
  if (isSwitch ? isBoolean(pair) : isInteger(pair.value)) return;
  const wanted = isSwitch ? "true or false" : "a whole number";
  const found =
    pair.value.kind === "scalar" ? JSON.stringify(pair.value.text) : describe(pair.value);
  report(file, yamlWrongShape(path, { what: key, wanted, found }, positionOf(file, pair.value)));
}

function isBoolean(pair: YamlPair): boolean {
  if (pair.value.kind !== "scalar") return false;
  if (booleanOf(pair) !== undefined || pair.value.text.includes("${")) return true;
  const typed = scalarVariant(pair.value);
  if (typeof typed === "number") return typed === 0 || typed === 1;
  return typeof typed === "string" && ["on", "off", "yes", "no"].includes(lower(typed));
}

const LARGEST = 2147483647;

function isInteger(node: YamlNode): boolean {
  if (node.kind !== "scalar") return false;
  if (node.text.includes("${")) return true;
  const typed = scalarVariant(node);
  if (typeof typed === "number") return Number.isInteger(typed) && Math.abs(typed) <= LARGEST;
  return typeof typed === "string" && /^\s*[+-]?[0-9]{1,9}$/.test(typed) && trimmed(typed) !== "";
}
