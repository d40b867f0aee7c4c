import { ConfigError, type Scalar, textTemplate } from "@millrace/core";
import type { Config, Section, SectionKind } from "../model/config.js";
import { checkClassicPrintable } from "./classic-printable.js";

/** One template for all classic files: keys and values enter only through the guard, so none can add a section. */
const template = textTemplate<{
  readonly env: readonly ClassicLine[];
  readonly gap: boolean;
  readonly sections: readonly ClassicSection[];
}>(
  `{{#each env}}
@SET {{line key}}={{line value}}
{{/each}}
{{#if gap}}

{{/if}}
{{#each sections}}
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

interface ClassicLine {
  readonly key: string;
  readonly value: string;
}

interface ClassicSection {
  readonly title: string;
  readonly comment: readonly string[];
  readonly entries: readonly ClassicLine[];
  readonly last: boolean;
}

const TITLES: Readonly<Record<Exclude<SectionKind, "other">, string>> = {
  service: "SERVICE",
  input: "INPUT",
  filter: "FILTER",
  output: "OUTPUT",
  custom: "CUSTOM",
  parser: "PARSER",
  multiline_parser: "MULTILINE_PARSER",
  stream_task: "STREAM_TASK",
  plugins: "PLUGINS",
  upstream: "UPSTREAM",
  node: "NODE",
};

/**
 * Prints a config in the classic format, the one that FireLens includes.
 *
 * @throws ConfigError `CORE_LINE_BREAK_IN_VALUE` when a value would not stay on its line, `FB_CLASSIC_CANNOT_SAY` when
 * the format has no words for something.
 */
export function printClassic(config: Config): string {
  const found = checkClassicPrintable(config);
  if (found.length > 0) throw new ConfigError(found);
  const { sections, env = [] } = config;
  return template({
    env: env.map(classicLine),
    gap: env.length > 0 && sections.length > 0,
    sections: sections.map((section, i) => classicSection(section, i === sections.length - 1)),
  });
}

function classicSection(section: Section, last: boolean): ClassicSection {
  const { kind, title = "", entries, comment = [] } = section;
  return {
    title: kind === "other" ? title : TITLES[kind],
    comment,
    entries: entries.map(classicLine),
    last,
  };
}

const classicLine = ([key, value]: readonly [string, Scalar]): ClassicLine => ({
  key,
  value: typeof value === "boolean" ? (value ? "on" : "off") : String(value),
});
