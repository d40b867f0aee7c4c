import { textTemplate } from "@millrace/core";
import type { Config, Section, SectionKind } from "../model/config.js";

/** One template for all classic files: keys and values enter only through the guard, so none can add a section. */
const template = textTemplate<{ readonly sections: readonly ClassicSection[] }>(
  `{{#each sections}}
{{#each comment}}
# {{line this}}
{{/each}}
[{{line title}}]
{{#each entries}}
    {{line key}} {{line value}}
{{/each}}
{{#unless last}}

{{/unless}}
{{/each}}
`,
);

interface ClassicSection {
  readonly title: string;
  readonly comment: readonly string[];
  readonly entries: readonly { readonly key: string; readonly value: string }[];
  readonly last: boolean;
}

const TITLES: Readonly<Record<SectionKind, string>> = {
  service: "SERVICE",
  input: "INPUT",
  filter: "FILTER",
  output: "OUTPUT",
  parser: "PARSER",
  multiline_parser: "MULTILINE_PARSER",
};

/**
 * Prints a config in the classic format, the one that FireLens includes.
 *
 * @throws ConfigError `CORE_LINE_BREAK_IN_VALUE` when a value would not stay on its line.
 */
export function printClassic({ sections }: Config): string {
  return template({
    sections: sections.map((section, i) => classicSection(section, i === sections.length - 1)),
  });
}

function classicSection({ kind, entries, comment = [] }: Section, last: boolean): ClassicSection {
  const lines = entries.map(([key, value]) => ({ key, value: classicValue(value) }));
  return { title: TITLES[kind], comment, entries: lines, last };
}

function classicValue(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "on" : "off") : String(value);
}
