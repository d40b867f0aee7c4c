import { type Plain, printYaml } from "@millrace/core";
import type { Config, Entry, Section, SectionKind } from "../model/config.js";

/**
 * Prints a config in the YAML format (engines from 2.0 on; FireLens does not take it).
 * Repeated keys become lists. Comments are left out: they belong to sections, which are list items here.
 */
export function printYamlConfig({ sections }: Config): string {
  const of = (kind: SectionKind) => sections.filter((section) => section.kind === kind);
  const pipeline = {
    inputs: listOf(of("input")),
    filters: listOf(of("filter")),
    outputs: listOf(of("output")),
  };
  const service = of("service").flatMap(({ entries }) => entries);
  return printYaml({
    service: service.length === 0 ? undefined : mapOf(service),
    parsers: listOf(of("parser")),
    multiline_parsers: listOf(of("multiline_parser")),
    pipeline: Object.values(pipeline).every((list) => list === undefined) ? undefined : pipeline,
  });
}

function listOf(sections: readonly Section[]): Plain | undefined {
  return sections.length === 0 ? undefined : sections.map(({ entries }) => mapOf(entries));
}

function mapOf(entries: readonly Entry[]): { readonly [key: string]: Plain } {
  const map = new Map<string, Plain>();
  for (const [key, value] of entries) {
    const name = key.toLowerCase();
    const before = map.get(name);
    map.set(
      name,
      before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value],
    );
  }
  return Object.fromEntries(map);
}
