import { ConfigError, hasErrors, type Plain, printYaml, type Scalar } from "@millrace/core";
import type { Config, Entry, Section, SectionKind } from "../model/config.js";
import { ruleParts } from "../model/rule-text.js";
import { trimmed } from "../model/trimmed.js";

import { checkYamlPrintable } from "./yaml-printable.js";
import { processorsValue, routesValue } from "./yaml-processors.js";
import { ownMap, variantValue } from "./yaml-values.js";

/**
 * Prints a config in the YAML format (engines from 2.0 on; FireLens does not take it).
 * Repeated keys become lists. Comments are left out: they belong to sections, which are list items here.
 *
 * @throws ConfigError `FB_YAML_CANNOT_SAY` when YAML has no words for something, or would say something else.
 */
export function printYamlConfig(config: Config): string {
  const found = checkYamlPrintable(config);
  if (hasErrors(found)) throw new ConfigError(found);
  const { sections } = config;
  const of = (kind: SectionKind): readonly Section[] =>
    sections.filter((section) => section.kind === kind);
  const pipeline = {
    inputs: listOf(of("input"), pluginOf),
    filters: listOf(of("filter"), pluginOf),
    outputs: listOf(of("output"), pluginOf),
  };
  return printYaml({
    env: envOf(config),
    service: serviceOf(of("service")),
    plugins: listOf(
      of("plugins").flatMap(({ entries }) => entries),
      ([, path]) => path,
    ),
    parsers: listOf(of("parser"), firstsOf),
    multiline_parsers: listOf(of("multiline_parser"), multilineOf),
    stream_processor: listOf(of("stream_task"), firstsOf),
    upstream_servers: listOf(upstreamsOf(sections), upstreamOf),
    customs: listOf(of("custom"), pluginOf),
    pipeline: Object.values(pipeline).every((list) => list === undefined) ? undefined : pipeline,
    extensions: extensionsOf(of("other")),
  });
}

function listOf<T>(items: readonly T[], print: (item: T) => Plain): Plain | undefined {
  return items.length === 0 ? undefined : items.map(print);
}

/** The last value of a variable counts. A list only where a variable is read again and again. */
function envOf({ env = [], envRefresh = {} }: Config): Plain | undefined {
  const map = new Map(env);
  if (map.size === 0) return undefined;
  if (Object.keys(envRefresh).length === 0) return ownMap(map);
  return [...map].map(([name, value]) =>
    ownMap([
      ["name", name],
      ["value", value],
      ["refresh_interval", Object.hasOwn(envRefresh, name) ? envRefresh[name] : undefined],
    ]),
  );
}

/** Of all SERVICE sections the last value of a key counts, and no list may stand there. */
function serviceOf(sections: readonly Section[]): Plain | undefined {
  const entries = sections.flatMap((section) => section.entries);
  const nested = sections.flatMap((section) => nestedOf(section));
  if (entries.length === 0 && nested.length === 0) return undefined;
  return ownMap([...new Map(entries.map(([key, value]) => [key.toLowerCase(), value])), ...nested]);
}

const nestedOf = ({ nested = [] }: Section): (readonly [string, Plain])[] =>
  nested.map(([key, value]) => [key, variantValue(value)]);

/** A plugin: the engine takes a list for the key so many times. */
function pluginOf(section: Section): Plain {
  const { entries, processors, routes } = section;
  return ownMap([
    ...[...valuesOf(entries)].map(
      ([key, values]) => [key, isScalar(key, values) ? values[0] : values] as const,
    ),
    ["processors", processors === undefined ? undefined : processorsValue(processors)],
    ["routes", routes === undefined ? undefined : routesValue(routes)],
    ...nestedOf(section),
  ]);
}

/** The engine takes spaces off at both ends of a single value, and leaves them in a list. */
const isScalar = (key: string, [first, ...more]: readonly Scalar[]): boolean =>
  more.length === 0 && (key === "name" || trimmed(String(first)) === String(first));

function valuesOf(entries: readonly Entry[]): Map<string, Scalar[]> {
  const map = new Map<string, Scalar[]>();
  for (const [key, value] of entries) {
    const name = key.toLowerCase();
    const values = map.get(name);
    if (values === undefined) map.set(name, [value]);
    else values.push(value);
  }
  return map;
}

/** Parsers and the like: the first value of a key counts, and no list may stand there. */
function firstsOf({ entries }: Section): Plain {
  return ownMap([...valuesOf(entries)].map(([key, [value]]) => [key, value]));
}

function multilineOf({ entries }: Section): Plain {
  const isRule = ([key]: Entry): boolean => key.toLowerCase() === "rule";
  const rules = entries.filter(isRule).map(([, value]) => {
    const [state = "", regex = "", next_state = ""] = ruleParts(String(value)) ?? [];
    return { state, regex, next_state };
  });
  const plain = [...valuesOf(entries.filter((entry) => !isRule(entry)))];
  return ownMap([
    ...plain.map(([key, [value]]) => [key, value] as const),
    ["rules", rules.length === 0 ? undefined : rules],
  ]);
}

/** Each upstream with the nodes that follow it. */
function upstreamsOf(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections)
    if (section.kind === "upstream") groups.push([section]);
    else if (section.kind === "node") groups.at(-1)?.push(section);
  return groups;
}

function upstreamOf([upstream, ...nodes]: readonly Section[]): Plain {
  const own = upstream === undefined ? [] : [...valuesOf(upstream.entries)];
  return ownMap([
    ...own.map(([key, [value]]) => [key, value] as const),
    ["nodes", nodes.length === 0 ? undefined : nodes.map(firstsOf)],
  ]);
}

function extensionsOf(sections: readonly Section[]): Plain | undefined {
  const nested = sections.flatMap((section) => nestedOf(section));
  return sections.length === 0 ? undefined : ownMap(nested);
}
