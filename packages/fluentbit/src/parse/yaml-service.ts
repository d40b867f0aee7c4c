import type { Path } from "@millrace/core";
import type { Variant } from "../model/processors.js";
import { trimmed } from "../model/trimmed.js";
import { yamlIgnoredKey, yamlSecondService } from "./yaml-findings.js";
import type { YamlMap, YamlNode, YamlPair } from "./yaml-nodes.js";
import {
  engineKey,
  engineText,
  lower,
  pairSource,
  positionOf,
  report,
  textPairs,
  wrongShape,
  type YamlFile,
} from "./yaml-run.js";
import { addSection, type SourcedEntry, scalarEntry } from "./yaml-sections.js";
import { readTelemetry } from "./yaml-telemetry.js";
import { readVariant } from "./yaml-variant.js";

const EMPTY_HINT = "take the key out when nothing stands in it";

/** `service`: once over all files. */
export function readService(file: YamlFile, { key, value }: YamlPair, path: Path): void {
  if (file.run.hasService) {
    report(file, yamlSecondService(path, {}, positionOf(file, key)));
    return;
  }
  file.run.hasService = true;
  if (value.kind === "map") addProperties(file, value, "service", path);
  else wrongShape(file, value, { what: "service", wanted: "a map", path, hint: EMPTY_HINT });
}

/** A map of texts as a section; from 5.1 on SERVICE may hold the map `telemetry`. */
export function addProperties(
  file: YamlFile,
  map: YamlMap,
  kind: Parameters<typeof addSection>[1],
  path: Path,
): void {
  const nested: (readonly [string, Variant])[] = [];
  const blank = file.run.dialect.layout === "old" ? "refused" : "dropped";
  const entries = textPairs(file, map, path).flatMap(({ key, pair }): readonly SourcedEntry[] => {
    const inner = [...path, key];
    if (kind !== "service" || !file.run.dialect.nested || !isTelemetry(key))
      return scalarEntry(file, { pair, key, path: inner, blank });
    if (pair.value.kind === "map" && lower(key) === "telemetry")
      nested.push([key, readTelemetry(file, pair.value, "service", inner)]);
    else {
      const hint = "write it as nested maps: telemetry, metrics, logs, tag_records";
      wrongShape(file, pair.value, { what: key, wanted: "a nested map", path: inner, hint });
    }
    return [];
  });
  addSection(file, kind, { node: map, entries, ...(nested.length === 0 ? {} : { nested }) });
}

const isTelemetry = (key: string): boolean => /^telemetry(?:\.|$)/i.test(key);

/** `env`: variables, as a map or (from 5.0 on) as a list. */
export function readEnv(file: YamlFile, node: YamlNode, path: Path): void {
  if (node.kind === "map") addVariables(file, node, path);
  else if (node.kind === "list" && file.run.dialect.envList)
    for (const [i, item] of node.items.entries()) readVariable(file, item, [...path, i]);
  else {
    const wanted = file.run.dialect.envList ? "a map or a list of maps" : "a map";
    wrongShape(file, node, { what: String(path.at(-1)), wanted, path, hint: EMPTY_HINT });
  }
}

/** Pairs that become variables. */
export function addVariables(file: YamlFile, map: YamlMap, path: Path): void {
  const { run } = file;
  for (const { key, pair } of textPairs(file, map, path)) {
    if (pair.value.kind !== "scalar")
      wrongShape(file, pair.value, { what: key, wanted: "text", path: [...path, key] });
    else if (run.dialect.trimsEnv)
      for (const { entry, source } of scalarEntry(file, {
        pair,
        key,
        path: [...path, key],
        blank: "refused",
      }))
        addVariable(file, trimmed(key), String(entry[1]), source);
    else addVariable(file, key, engineText(pair.value), pairSource(pair));
  }
}

function addVariable(
  { run, path }: YamlFile,
  name: string,
  value: string,
  source: ReturnType<typeof pairSource>,
): void {
  run.env.push([name, value]);
  run.envSources.push({ file: path, ...source });
}

const VARIABLE_PARTS = ["name", "value", "uri", "refresh_interval"];

/** `- {name: A, value: b}` or `- A: b`. An address is the value: the engine reads `file://` out of any value. */
function readVariable(file: YamlFile, node: YamlNode, path: Path): void {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "a variable", wanted: "a map of name and value", path });
    return;
  }
  const parts = new Map<string, YamlPair>();
  for (const { key, pair } of textPairs(file, node, path)) {
    if (pair.value.kind !== "scalar")
      wrongShape(file, pair.value, { what: key, wanted: "text", path: [...path, key] });
    else if (VARIABLE_PARTS.includes(lower(key))) parts.set(lower(key), pair);
    else if (!parts.has("name"))
      parts.set("name", { key: pair.key, value: pair.key }).set("value", pair);
    else ignorePart(file, key, pair, path);
  }
  addListed(file, node, parts, path);
}

function addListed(
  file: YamlFile,
  node: YamlMap,
  parts: ReadonlyMap<string, YamlPair>,
  path: Path,
): void {
  const text = (key: string): string | undefined => {
    const value = parts.get(key)?.value;
    return value?.kind === "scalar" ? engineText(value) : undefined;
  };
  const name = text("name");
  if (name === undefined) {
    const why = "a variable needs a name";
    report(file, yamlIgnoredKey(path, { key: "env", why }, positionOf(file, node)));
    return;
  }
  const from = parts.get("uri") ?? parts.get("value") ?? parts.get("name");
  const source = from === undefined ? node.at : pairSource(from);
  addVariable(file, name, text("uri") ?? text("value") ?? "", source);
  const refresh = text("refresh_interval");
  if (refresh !== undefined) file.run.envRefresh.set(name, refresh);
}

function ignorePart(file: YamlFile, key: string, { key: node }: YamlPair, path: Path): void {
  const why = `a variable has ${VARIABLE_PARTS.join(", ")}`;
  report(file, yamlIgnoredKey([...path, key], { key, why }, positionOf(file, node)));
}

/** `extensions`, from 5.1 on: kept for others, whatever it holds. */
export function readExtensions(file: YamlFile, node: YamlNode, path: Path): void {
  if (node.kind !== "map") {
    wrongShape(file, node, { what: "extensions", wanted: "a map", path, hint: EMPTY_HINT });
    return;
  }
  const nested = textPairs(file, node, path).map(
    ({ key, pair }) => [engineKey(key), readVariant(file, pair.value, [...path, key])] as const,
  );
  addSection(file, "other", { node, title: "extensions", entries: [], nested });
}
