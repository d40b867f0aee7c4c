import type { Path } from "@millrace/core";
import type { EntrySource } from "../model/config.js";
import type {
  Condition,
  ConditionRule,
  RouteCondition,
  RuleValue,
  UnitSource,
} from "../model/processors.js";
import { yamlEmptyList, yamlIgnoredKey, yamlMissingKey } from "./yaml-findings.js";
import type { YamlList, YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import {
  fetchPair,
  lower,
  pairSource,
  positionOf,
  report,
  textPairs,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";
import { scalarVariant } from "./yaml-variant.js";

/** Whose condition it is: the engine reads both with code of their own. */
export type ConditionOwner = "processor" | "route";

/** A condition as the engine reads it; undefined: it refuses it, and that was told. */
export function readCondition(
  file: YamlFile,
  node: YamlNode,
  owner: ConditionOwner,
  path: Path,
): RouteCondition | undefined {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "condition", wanted: "a map with rules", path });
    return undefined;
  }
  noteUnknown(file, node, owner === "route" ? [...PARTS, "default"] : PARTS, path);
  const op = readOp(file, node, owner, path);
  const isDefault = owner === "route" ? readDefault(file, node, path) : undefined;
  const rules = readRules(file, node, owner, isDefault === true, path);
  if (rules === undefined || op === false || isDefault === null) return undefined;
  return {
    ...(op === undefined ? {} : { op }),
    ...(isDefault === undefined ? {} : { default: isDefault }),
    rules,
    source: unitSource(file, node),
  };
}

const PARTS = ["op", "rules"] as const;
const RULE_PARTS = ["field", "op", "value", "context"] as const;

/** Where a map and its keys were read. Of a repeated key the first counts. */
export function unitSource(file: YamlFile, node: YamlMap): UnitSource {
  const parts = new Map<string, EntrySource>();
  for (const pair of node.pairs) {
    if (pair.key.kind !== "scalar" || parts.has(pair.key.text)) continue;
    parts.set(pair.key.text, { file: file.path, ...pairSource(pair) });
  }
  return { file: file.path, ...node.at, parts: Object.fromEntries(parts) };
}

/** Keys that the engine does not look for. */
export function noteUnknown(
  file: YamlFile,
  node: YamlMap,
  known: readonly string[],
  path: Path,
): void {
  for (const { key, pair } of textPairs(file, node, path)) {
    const why = !known.includes(lower(key))
      ? `here it reads ${known.join(", ")}`
      : fetchPair(node, lower(key)) === pair
        ? undefined
        : "the key stood here before, and the first counts";
    if (why !== undefined)
      report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, pair.key)));
  }
}

/** False: the engine refuses it. */
function readOp(
  file: YamlFile,
  node: YamlMap,
  owner: ConditionOwner,
  path: Path,
): string | undefined | false {
  const pair = fetchPair(node, "op");
  if (pair === undefined) return undefined;
  const op = textOf(pair);
  if (op !== undefined) return op;
  if (owner === "route") {
    wrongShape(file, pair.value, { what: "op", wanted: '"and" or "or"', path: [...path, "op"] });
    return false;
  }
  const why = 'it is no text, so "and" counts';
  report(file, yamlIgnoredKey([...path, "op"], { key: "op", why }, positionOf(file, pair.key)));
  return undefined;
}

/** Text as the engine types it: a plain number or boolean is none. */
export function textOf(pair: YamlPair | undefined): string | undefined {
  if (pair?.value.kind !== "scalar") return undefined;
  const value = scalarVariant(pair.value);
  return typeof value === "string" ? value : undefined;
}

/** A boolean as the engine reads it out of a route; undefined: it is none. */
export function booleanOf({ value }: YamlPair): boolean | undefined {
  if (value.kind !== "scalar") return undefined;
  const typed = scalarVariant(value);
  if (typeof typed === "boolean") return typed;
  const text = typeof typed === "string" ? lower(typed) : "";
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Null: the engine refuses it. */
function readDefault(file: YamlFile, node: YamlMap, path: Path): boolean | undefined | null {
  const pair = fetchPair(node, "default");
  if (pair === undefined) return undefined;
  const value = booleanOf(pair);
  if (value !== undefined) return value;
  wrongShape(file, pair.value, {
    what: "default",
    wanted: "true or false",
    path: [...path, "default"],
  });
  return null;
}

function readRules(
  file: YamlFile,
  node: YamlMap,
  owner: ConditionOwner,
  mayLack: boolean,
  path: Path,
): readonly ConditionRule[] | undefined {
  const pair = fetchPair(node, "rules");
  if (pair === undefined) {
    if (mayLack) return [];
    report(
      file,
      yamlMissingKey(path, { what: "the condition", key: "rules" }, positionOf(file, node)),
    );
    return undefined;
  }
  const { value } = pair;
  const inner = [...path, "rules"];
  if (value.kind !== "list") {
    wrongShape(file, value, { what: "rules", wanted: "a list of maps", path: inner });
    return undefined;
  }
  if (value.items.length === 0 && !mayLack) {
    const hint = "a condition needs a rule";
    report(file, yamlEmptyList(inner, { what: "rules", hint }, positionOf(file, value)));
    return undefined;
  }
  const rules = value.items.map((item, i) => readRule(file, item, owner, [...inner, i]));
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

function readRule(
  file: YamlFile,
  node: YamlNode,
  owner: ConditionOwner,
  path: Path,
): ConditionRule | undefined {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "a rule", wanted: "a map of field, op and value", path });
    return undefined;
  }
  noteUnknown(file, node, RULE_PARTS, path);
  const field = requiredText(file, node, "field", path);
  const op = requiredText(file, node, "op", path);
  const value = readValue(file, node, owner, path);
  const context = readContext(file, node, owner, path);
  if (field === undefined || op === undefined || value === undefined || context === false)
    return undefined;
  const where = context === undefined ? {} : { context };
  return { field, op, value, ...where, source: unitSource(file, node) };
}

function requiredText(file: YamlFile, node: YamlMap, key: string, path: Path): string | undefined {
  const pair = fetchPair(node, key);
  if (pair === undefined) {
    report(file, yamlMissingKey(path, { what: "the rule", key }, positionOf(file, node)));
    return undefined;
  }
  const text = textOf(pair);
  const hint = "put a number or a boolean in quotes";
  if (text === undefined)
    wrongShape(file, pair.value, { what: key, wanted: "text", path: [...path, key], hint });
  return text;
}

function readContext(
  file: YamlFile,
  node: YamlMap,
  owner: ConditionOwner,
  path: Path,
): string | undefined | false {
  const pair = fetchPair(node, "context");
  const text = textOf(pair);
  if (pair === undefined || text !== undefined) return text;
  const inner = [...path, "context"];
  if (owner === "route") {
    wrongShape(file, pair.value, { what: "context", wanted: "text", path: inner });
    return false;
  }
  const why = "it is no text, so the record's body counts";
  report(file, yamlIgnoredKey(inner, { key: "context", why }, positionOf(file, pair.key)));
  return undefined;
}

function readValue(
  file: YamlFile,
  node: YamlMap,
  owner: ConditionOwner,
  path: Path,
): ConditionRule["value"] {
  const pair = fetchPair(node, "value");
  const inner = [...path, "value"];
  if (pair === undefined) {
    report(file, yamlMissingKey(path, { what: "the rule", key: "value" }, positionOf(file, node)));
    return undefined;
  }
  if (pair.value.kind === "list") return readValues(file, pair.value, owner, inner);
  const value = ruleValue(pair.value);
  if (value !== undefined && (owner === "route" || typeof value !== "boolean")) return value;
  const wanted =
    owner === "route" ? "text, a number or a list" : "text, a number or a list of texts";
  const hint = "put it in quotes if it is text";
  wrongShape(file, pair.value, { what: "value", wanted, path: inner, hint });
  return undefined;
}

function readValues(
  file: YamlFile,
  list: YamlList,
  owner: ConditionOwner,
  path: Path,
): readonly RuleValue[] | undefined {
  if (list.items.length === 0) {
    const hint = "give it the values to compare with";
    report(file, yamlEmptyList(path, { what: "value", hint }, positionOf(file, list)));
    return undefined;
  }
  const values = list.items.map((item, i) => {
    const value = ruleValue(item);
    if (value !== undefined && (owner === "route" || typeof value === "string")) return value;
    const wanted = owner === "route" ? "texts and numbers" : "texts";
    const hint = "put it in quotes";
    wrongShape(file, item, { what: "the list of values", wanted, path: [...path, i], hint });
    return undefined;
  });
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** Undefined: null, a list, a map. */
function ruleValue(node: YamlNode): RuleValue | undefined {
  if (node.kind !== "scalar") return undefined;
  const value = scalarVariant(node);
  // A scalar is no list and no other map than a number's text.
  return value === null ? undefined : (value as RuleValue);
}

/** Without what only routes have. */
export function asProcessorCondition({ default: _, ...condition }: RouteCondition): Condition {
  return condition;
}
