import type { Path } from "@millrace/core";
import type { Processors, ProcessorUnit, Signal, Variant } from "../model/processors.js";
import { asProcessorCondition, readCondition, unitSource } from "./yaml-condition.js";
import { yamlIgnoredKey, yamlMissingKey, yamlUnknownSignal } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import {
  engineText,
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
type ProcessorSignal = (typeof SIGNALS)[number];

/** The processors of an input or output. */
export function readProcessors(file: YamlFile, node: YamlMap, path: Path): Processors {
  const units = new Map<ProcessorSignal, ProcessorUnit[]>();
  for (const { key, pair } of textPairs(file, node, path)) {
    const signal = SIGNALS.find((known) => known === lower(key));
    const inner = [...path, key];
    if (signal === undefined) {
      const about = { key, what: "processors", known: SIGNALS };
      report(file, yamlUnknownSignal(inner, about, positionOf(file, pair.key)));
    } else {
      const before = units.get(signal) ?? [];
      units.set(signal, [...before, ...readUnits(file, pair.value, inner)]);
    }
  }
  const known = SIGNALS.filter((signal) => units.has(signal));
  return Object.fromEntries(known.map((signal) => [signal, units.get(signal) ?? []]));
}

/** A list of processors; faults are told. */
export function readUnits(file: YamlFile, node: YamlNode, path: Path): ProcessorUnit[] {
  if (node.kind === "list")
    return node.items.flatMap((item, i) => readUnit(file, item, [...path, i]));
  const hint = "start each processor with a dash: - name: …";
  wrongShape(file, node, { what: String(path.at(-1)), wanted: "a list of processors", path, hint });
  return [];
}

function readUnit(file: YamlFile, node: YamlNode, path: Path): ProcessorUnit[] {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "a processor", wanted: "a map that starts with name", path });
    return [];
  }
  const name = readName(file, node, path);
  const condition = fetchPair(node, "condition");
  const test = condition === undefined ? undefined : readTest(file, condition.value, path);
  const options = textPairs(file, node, path).flatMap(({ key, pair }) =>
    key === "name" || key === "condition" || pair === condition
      ? repeated(file, node, pair, key, path)
      : readOption(file, pair, key, path),
  );
  if (name === undefined) return [];
  return [
    {
      name,
      options,
      ...(test === undefined ? {} : { condition: asProcessorCondition(test) }),
      source: unitSource(file, node),
    },
  ];
}

/** As a value of its own first, so that lists that are too long are told. */
function readTest(file: YamlFile, node: YamlNode, path: Path) {
  const inner = [...path, "condition"];
  readVariant(file, node, inner);
  return readCondition(file, node, "processor", inner);
}

function readName(file: YamlFile, node: YamlMap, path: Path): string | undefined {
  const pair = fetchPair(node, "name");
  if (pair === undefined) {
    report(
      file,
      yamlMissingKey(path, { what: "the processor", key: "name" }, positionOf(file, node)),
    );
    return undefined;
  }
  if (pair.value.kind === "scalar") return engineText(pair.value);
  wrongShape(file, pair.value, { what: "name", wanted: "text", path: [...path, "name"] });
  return undefined;
}

function repeated(file: YamlFile, node: YamlMap, pair: YamlPair, key: string, path: Path): [] {
  if (fetchPair(node, lower(key)) === pair) return [];
  const why = "the key stood here before, and the first counts";
  report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, pair.key)));
  return [];
}

/** Keys and texts stay as they are: here the engine neither trims nor translates. */
function readOption(
  file: YamlFile,
  { key: node, value }: YamlPair,
  key: string,
  path: Path,
): (readonly [string, Variant])[] {
  const inner = [...path, key];
  if (key === "processors" && value.kind === "map") {
    const why = "a processor has no processors of its own";
    report(file, yamlIgnoredKey(inner, { key, why }, positionOf(file, node)));
    return [];
  }
  if (value.kind === "scalar") return [[key, engineText(value)]];
  return [[key, readVariant(file, value, inner)]];
}
