import type { Path } from "@millrace/core";
import type { ProcessorUnit, Route, RouteOutput, Signal, Variant } from "../model/processors.js";
import { booleanOf, readCondition, textOf, unitSource } from "./yaml-condition.js";
import {
  yamlEmptyList,
  yamlIgnoredKey,
  yamlMissingKey,
  yamlUnknownSignal,
} from "./yaml-findings.js";
import type { YamlMap, YamlNode } from "./yaml-nodes.js";
import { readUnits } from "./yaml-processors.js";
import {
  fetchPair,
  lower,
  positionOf,
  report,
  textPairs,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";
import { readVariant } from "./yaml-variant.js";

const SIGNALS = ["logs", "metrics", "traces"] as const satisfies readonly Signal[];

/** The conditional routes of an input, in order. What the engine refuses is told and left out. */
export function readRoutes(file: YamlFile, node: YamlNode, path: Path): readonly Route[] {
  if (node.kind !== "map") {
    const hint = "write: routes: { logs: [ … ] }";
    wrongShape(file, node, {
      what: "routes",
      wanted: "a map of logs, metrics, traces",
      path,
      hint,
    });
    return [];
  }
  // Reads it once as the engine does first, so that lists that are too long are told.
  readVariant(file, node, path);
  return textPairs(file, node, path).flatMap(({ key, pair }) => {
    const inner = [...path, key];
    const signals = signalsOf(key);
    if (signals === undefined) {
      const about = { key, what: "routes", known: [...SIGNALS, "any"] };
      report(file, yamlUnknownSignal(inner, about, positionOf(file, pair.key)));
      return [];
    }
    return readBlock(file, pair.value, signals, inner);
  });
}

/** `logs`, `logs,metrics`, `any`: the telemetry types of a key; undefined: it names another. */
function signalsOf(key: string): readonly Signal[] | undefined {
  const names = lower(key)
    .split(/[\s,|+]+/)
    .filter((name) => name !== "");
  const known = names.every((name) => name === "any" || SIGNALS.some((signal) => signal === name));
  if (!known || names.length === 0) return undefined;
  return names.includes("any") ? SIGNALS : SIGNALS.filter((signal) => names.includes(signal));
}

function readBlock(
  file: YamlFile,
  node: YamlNode,
  signals: readonly Signal[],
  path: Path,
): readonly Route[] {
  if (node.kind === "map") return readRoute(file, node, signals, path);
  if (node.kind !== "list") {
    wrongShape(file, node, { what: "routes", wanted: "a list of routes", path });
    return [];
  }
  if (node.items.length === 0)
    report(file, yamlEmptyList(path, { what: "the list of routes" }, positionOf(file, node)));
  return node.items.flatMap((item, i) => readRoute(file, item, signals, [...path, i]));
}

const PARTS = ["name", "condition", "per_record_routing", "processors", "to"];

function readRoute(
  file: YamlFile,
  node: YamlNode,
  signals: readonly Signal[],
  path: Path,
): readonly Route[] {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "a route", wanted: "a map of name, condition and to", path });
    return [];
  }
  const name = readName(file, node, path);
  const outputs = readTo(file, node, path);
  const given = fetchPair(node, "condition");
  const condition =
    given === undefined
      ? undefined
      : readCondition(file, given.value, "route", [...path, "condition"]);
  const more = {
    ...perRecord(file, node, path),
    ...processors(file, node, path),
    ...extra(file, node, path),
  };
  if (
    name === undefined ||
    outputs === undefined ||
    (given !== undefined && condition === undefined)
  )
    return [];
  const source = unitSource(file, node);
  return [
    { name, signals, ...(condition === undefined ? {} : { condition }), outputs, ...more, source },
  ];
}

function readName(file: YamlFile, node: YamlMap, path: Path): string | undefined {
  const pair = fetchPair(node, "name");
  const name = textOf(pair);
  if (pair === undefined)
    report(file, yamlMissingKey(path, { what: "the route", key: "name" }, positionOf(file, node)));
  else if (name === undefined) {
    const hint = "put a number or a boolean in quotes";
    wrongShape(file, pair.value, { what: "name", wanted: "text", path: [...path, "name"], hint });
  }
  return name;
}

function perRecord(file: YamlFile, node: YamlMap, path: Path): Pick<Route, "perRecordRouting"> {
  const pair = fetchPair(node, "per_record_routing");
  if (pair === undefined) return {};
  const value = booleanOf(pair);
  if (value !== undefined) return { perRecordRouting: value };
  const key = "per_record_routing";
  const why = "it takes true or false";
  report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, pair.value)));
  return {};
}

/** The engine reads processors of a route and keeps their values as text, so lists and maps stop it. */
function processors(file: YamlFile, node: YamlMap, path: Path): Pick<Route, "processors"> {
  const pair = fetchPair(node, "processors");
  if (pair === undefined) return {};
  const units = readUnits(file, pair.value, [...path, "processors"]);
  refuseNested(file, pair.value, [...path, "processors"]);
  return { processors: units.map(withoutCondition) };
}

function refuseNested(file: YamlFile, list: YamlNode, path: Path): void {
  for (const [i, unit] of (list.kind === "list" ? list.items : []).entries()) {
    for (const { key, pair } of unit.kind === "map" ? textPairs(file, unit, path) : []) {
      const { value } = pair;
      const inner = [...path, i, key];
      if (value.kind !== "scalar" || (value.plain && value.text === "null"))
        wrongShape(file, value, { what: key, wanted: "text or a number", path: inner });
    }
  }
}

const withoutCondition = ({ condition: _, ...unit }: ProcessorUnit): ProcessorUnit => unit;

function extra(file: YamlFile, node: YamlMap, path: Path): Pick<Route, "extra"> {
  const unknown = textPairs(file, node, path).flatMap(
    ({ key, pair }): (readonly [string, Variant])[] => {
      const isKnown = PARTS.includes(lower(key));
      if (isKnown && fetchPair(node, lower(key)) === pair) return [];
      const why = isKnown
        ? "the key stood here before, and the first counts"
        : `a route has ${PARTS.join(", ")}`;
      report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, pair.key)));
      return isKnown ? [] : [[key, readVariant(silent(file), pair.value, [])]];
    },
  );
  return unknown.length === 0 ? {} : { extra: unknown };
}

/** The same file, for a second look at what was told already. */
const silent = (file: YamlFile): YamlFile => ({ ...file, run: { ...file.run, diagnostics: [] } });

function readTo(file: YamlFile, node: YamlMap, path: Path): readonly RouteOutput[] | undefined {
  const to = fetchPair(node, "to");
  if (to === undefined) {
    report(file, yamlMissingKey(path, { what: "the route", key: "to" }, positionOf(file, node)));
    return undefined;
  }
  const inner = [...path, "to"];
  if (to.value.kind !== "map") return readOutputs(file, to.value, inner);
  for (const { key, pair } of textPairs(file, to.value, inner)) {
    if (lower(key) === "outputs") continue;
    const why = "here it reads outputs";
    report(file, yamlIgnoredKey([...inner, key], { key, why }, positionOf(file, pair.key)));
  }
  const outputs = fetchPair(to.value, "outputs");
  if (outputs !== undefined) return readOutputs(file, outputs.value, [...inner, "outputs"]);
  report(file, yamlMissingKey(inner, { what: "to", key: "outputs" }, positionOf(file, to.value)));
  return undefined;
}

function readOutputs(
  file: YamlFile,
  node: YamlNode,
  path: Path,
): readonly RouteOutput[] | undefined {
  if (node.kind !== "list") return readOutput(file, node, path);
  if (node.items.length === 0)
    report(file, yamlEmptyList(path, { what: "outputs" }, positionOf(file, node)));
  const outputs = node.items.map((item, i) => readOutput(file, item, [...path, i]));
  return outputs.length > 0 && outputs.every((output) => output !== undefined)
    ? outputs.flat()
    : undefined;
}

function readOutput(file: YamlFile, node: YamlNode, path: Path): RouteOutput[] | undefined {
  const hint = "put a name that looks like a number or a boolean in quotes";
  const source = { file: file.path, ...node.at };
  if (node.kind !== "map") {
    const name = textOf({ key: node, value: node });
    if (name !== undefined) return [{ name, source }];
    wrongShape(file, node, { what: "outputs", wanted: "names of outputs", path, hint });
    return undefined;
  }
  const named = fetchPair(node, "name");
  const name = textOf(named);
  if (named === undefined)
    report(file, yamlMissingKey(path, { what: "the output", key: "name" }, positionOf(file, node)));
  else if (name === undefined)
    wrongShape(file, named.value, { what: "name", wanted: "text", path: [...path, "name"], hint });
  const other = fetchPair(node, "fallback");
  const fallback = textOf(other);
  if (other !== undefined && fallback === undefined) {
    wrongShape(file, other.value, {
      what: "fallback",
      wanted: "text",
      path: [...path, "fallback"],
    });
    return undefined;
  }
  if (name === undefined) return undefined;
  return [{ name, ...(fallback === undefined ? {} : { fallback }), source }];
}
