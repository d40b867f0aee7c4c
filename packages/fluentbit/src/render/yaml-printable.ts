import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { orderedKeys, orderedList, returningKey } from "../catalogue/ordered-options.js";
import type { Explanation } from "../check/explanation.js";
import type { Config, Entry, Section } from "../model/config.js";
import { LONGEST_LIST } from "../model/engine-number.js";
import type { ProcessorUnit, Route, Variant } from "../model/processors.js";
import { type RuleParts, ruleParts } from "../model/rule-text.js";
import { trimmed } from "../model/trimmed.js";
import { yamlDialect } from "../parse/yaml-dialect.js";
import { signalKey } from "./yaml-processors.js";

export const yamlCannotSay = diagnostic<{ what: string; why: string }>("FB_YAML_CANNOT_SAY", {
  severity: "error",
  message: ({ what, why }) => `YAML cannot say ${what}: ${why}`,
  hint: () => "print the config in the classic format, or change it",
});

/**
 * All that YAML cannot say of a config, for the engine of a version. Empty: `printYamlConfig` prints it, and the engine
 * reads the same back. Keys that repeat become one list, which moves the later ones up to the first.
 */
export function checkYamlPrintable(config: Config, version = "5.1.1"): Diagnostic[] {
  const { sections, envRefresh } = config;
  const dialect = yamlDialect(version);
  if (dialect.layout === "old")
    return cannot(
      [],
      "a config for Fluent Bit 1.x",
      "it reads another layout, which is not printed",
    );
  return [
    ...(envRefresh === undefined || dialect.envList
      ? []
      : cannot(
          ["env"],
          "variables that are read again",
          "only Fluent Bit 5.0 and later read them",
        )),
    ...sections.flatMap((section, i) => checkSection(section, ["sections", i], sections)),
    ...sections.flatMap((section, i) => checkVersion(section, ["sections", i], version)),
    ...checkService(sections),
  ];
}

const cannot = (path: Path, what: string, why: string): Diagnostic[] => [
  yamlCannotSay(path, { what, why }),
];

function checkVersion(
  { kind, routes, nested }: Section,
  path: Path,
  version: string,
): Diagnostic[] {
  const { definitions, routes: hasRoutes, nested: hasNested } = yamlDialect(version);
  if (!definitions && DEFINITIONS.has(kind))
    return cannot(path, `a ${kind}`, "only Fluent Bit 3.2 and later read it in YAML");
  if (!hasRoutes && routes !== undefined && routes.length > 0)
    return cannot(path, "conditional routes", "only Fluent Bit 4.2 and later have them");
  if (!hasNested && nested !== undefined && nested.length > 0)
    return cannot(path, "nested maps", "only Fluent Bit 5.1 and later read them");
  return [];
}

const DEFINITIONS: ReadonlySet<string> = new Set([
  "parser",
  "multiline_parser",
  "stream_task",
  "plugins",
  "upstream",
  "node",
]);

function checkSection(section: Section, path: Path, all: readonly Section[]): Diagnostic[] {
  const isPlugin = PLUGINS.has(section.kind);
  return [
    ...section.entries.flatMap(([key, value], i) =>
      checkEntry(key, String(value), isPlugin, [...path, "entries", i]),
    ),
    ...checkKind(section, path, all),
  ];
}

const PLUGINS: ReadonlySet<string> = new Set(["input", "filter", "output", "custom"]);

/** The engine takes spaces off at both ends, but for values that stand in a list, which only plugins have. */
function checkEntry(key: string, value: string, isPlugin: boolean, path: Path): Diagnostic[] {
  if (trimmed(key) !== key || key === "")
    return cannot(
      path,
      `the key ${JSON.stringify(key)}`,
      "the engine takes spaces off at both ends",
    );
  const what = `the value ${JSON.stringify(value)}`;
  if (value.includes("\u0000")) return cannot(path, what, "the engine stops at a NUL character");
  const isName = key.toLowerCase() === "name";
  return trimmed(value) === value || (isPlugin && !isName)
    ? []
    : cannot(path, what, "the engine takes spaces off at both ends");
}

function checkKind(section: Section, path: Path, all: readonly Section[]): Diagnostic[] {
  const { kind, entries } = section;
  switch (kind) {
    case "other":
      return checkOther(section, path);
    case "parser":
      return checkDecoders(entries, path);
    case "multiline_parser":
      return checkRules(entries, path);
    case "plugins":
      return checkPaths(entries, path);
    case "node":
      return checkNode(section, path, all);
    case "input":
    case "output":
    case "filter":
    case "custom":
      return checkPlugin(section, path);
    default:
      return [];
  }
}

function checkOther({ title = "", entries, nested = [] }: Section, path: Path): Diagnostic[] {
  if (title.toLowerCase() === "extensions" && entries.length === 0)
    return nested.flatMap(([key, value]) => checkVariant(value, [...path, key]));
  return cannot(
    path,
    `the section ${JSON.stringify(title)}`,
    "before 5.1 the engine makes variables of sections that it does not know",
  );
}

/** Each decoder is a step of its own, and a parser takes no lists. */
function checkDecoders(entries: readonly Entry[], path: Path): Diagnostic[] {
  return ["decode_field", "decode_field_as"].flatMap((key) =>
    entries.filter(([name]) => name.toLowerCase() === key).length < 2
      ? []
      : cannot(path, `two ${key} of one parser`, "in YAML an option of a parser stands once"),
  );
}

function checkRules(entries: readonly Entry[], path: Path): Diagnostic[] {
  return entries.flatMap(([key, value], i) =>
    key.toLowerCase() !== "rule" || isWholeRule(ruleParts(String(value)))
      ? []
      : cannot(
          [...path, "entries", i],
          `the rule ${JSON.stringify(value)}`,
          "in YAML a rule has a state, a regex and a next state",
        ),
  );
}

const isWholeRule = (parts: RuleParts | undefined): boolean =>
  parts?.every((part) => part === trimmed(part)) ?? false;

function checkPaths(entries: readonly Entry[], path: Path): Diagnostic[] {
  const other = entries.findIndex(([key]) => key.toLowerCase() !== "path");
  if (other < 0) return [];
  const what = `the key ${JSON.stringify(entries[other]?.[0])} of plugins`;
  return cannot([...path, "entries", other], what, "in YAML it is a list of paths");
}

function checkNode(node: Section, path: Path, all: readonly Section[]): Diagnostic[] {
  const before = all.slice(0, all.indexOf(node));
  return before.some(({ kind }) => kind === "upstream")
    ? []
    : cannot(path, "a node without an upstream", "in YAML nodes stand in their upstream");
}

function checkPlugin(section: Section, path: Path): Diagnostic[] {
  const { kind, entries, processors = {}, routes = [], nested = [] } = section;
  const plugin = String(entries.find(([key]) => key.toLowerCase() === "name")?.[1] ?? "");
  return [
    ...(kind === "filter" ? checkOrder(plugin, entries, path) : []),
    ...Object.entries(processors).flatMap(([signal, units = []]) =>
      units.flatMap((unit, i) => checkUnit(unit, [...path, "processors", signal, i])),
    ),
    ...checkRoutes(routes, [...path, "routes"]),
    ...nested.flatMap(([key, value]) => checkVariant(value, [...path, key])),
  ];
}

/** A list moves a later line up to the first of its key: over others, when order counts, that is another meaning. */
function checkOrder(
  plugin: string,
  entries: readonly (readonly [key: string, value: unknown])[],
  path: Path,
): Diagnostic[] {
  const name = plugin.toLowerCase();
  if (name === "grep" && isLogical(entries)) return [];
  const all = entries.map(([key]) => key.toLowerCase());
  const lists = orderedKeys(all, (key) => orderedList("filters", name, key));
  return [...lists.values()].flatMap((keys) => {
    const again = returningKey(keys);
    if (again < 0) return [];
    return cannot(
      path,
      `${JSON.stringify(keys[again])} again behind ${JSON.stringify(keys[again - 1])}`,
      `${name} runs its options in order, and in YAML all of one key stand together; split the filter in two`,
    );
  });
}

const isLogical = (entries: readonly (readonly [key: string, value: unknown])[]): boolean =>
  entries.some(
    ([key, value]) =>
      key.toLowerCase() === "logical_op" && ["and", "or"].includes(String(value).toLowerCase()),
  );

function checkUnit({ name, options, condition }: ProcessorUnit, path: Path): Diagnostic[] {
  const keys = [...new Set(options.map(([key]) => key))];
  const lengths = keys.map((key) =>
    options
      .filter(([other]) => other === key)
      .reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 1), 0),
  );
  return [
    ...checkOrder(name, options, path),
    ...lengths.flatMap((length, i) => checkLength(length, [...path, keys[i] ?? ""])),
    ...options.flatMap(([key, value]) => checkParts(value, [...path, key])),
    ...checkLength(condition?.rules.length ?? 0, [...path, "condition", "rules"]),
    ...(condition?.rules ?? []).flatMap(({ value }, i) =>
      checkLength(Array.isArray(value) ? value.length : 0, [...path, "condition", "rules", i]),
    ),
  ];
}

function checkRoutes(routes: readonly Route[], path: Path): Diagnostic[] {
  const keys = routes.map(({ signals }) => signalKey(signals));
  const again = keys.findIndex((key, i) => keys[i - 1] !== key && keys.indexOf(key) < i);
  const moved =
    again < 0
      ? []
      : cannot(
          [...path, again],
          `routes of ${keys[again]} behind routes of ${keys[again - 1]}`,
          "in YAML all routes of a telemetry type stand together; put them side by side",
        );
  const blocks = [...new Set(keys)].map((key) => keys.filter((other) => other === key).length);
  return [
    ...moved,
    ...blocks.flatMap((length) => checkLength(length, path)),
    ...routes.flatMap((route, i) => checkRoute(route, [...path, i])),
  ];
}

function checkRoute({ outputs, condition, processors = [] }: Route, path: Path): Diagnostic[] {
  return [
    ...checkLength(outputs.length, [...path, "outputs"]),
    ...checkLength(condition?.rules.length ?? 0, [...path, "condition", "rules"]),
    ...(condition?.rules ?? []).flatMap(({ value }, i) =>
      checkLength(Array.isArray(value) ? value.length : 0, [...path, "condition", "rules", i]),
    ),
    ...processors.flatMap((unit, i) => checkUnit(unit, [...path, "processors", i])),
  ];
}

function checkVariant(value: Variant, path: Path): Diagnostic[] {
  return [
    ...checkLength(Array.isArray(value) ? value.length : 0, path),
    ...checkParts(value, path),
  ];
}

function checkParts(value: Variant, path: Path): Diagnostic[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => checkVariant(part, [...path, key]));
}

const checkLength = (length: number, path: Path): Diagnostic[] =>
  length <= LONGEST_LIST
    ? []
    : cannot(
        path,
        `a list of ${length} items here`,
        `in processors and routes the engine takes no more than ${LONGEST_LIST}`,
      );

/** Keys of SERVICE that load a file each time they stand there. */
const FILES = ["parsers_file", "plugins_file"];

function checkService(sections: readonly Section[]): Diagnostic[] {
  const entries = sections.filter(({ kind }) => kind === "service").flatMap((one) => one.entries);
  return FILES.flatMap((file) =>
    entries.filter(([key]) => key.toLowerCase() === file).length < 2
      ? []
      : cannot(
          ["service", file],
          `two ${file} keys`,
          "in YAML a key of service stands once; put the parsers in one file, or into the config",
        ),
  );
}

const DUMMY = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const modify = (lines: string): string =>
  `${DUMMY}[FILTER]\n    Name   modify\n    Match  *\n${lines}${OUTPUT}`;

/** Raised by printing, not by a check, so its configs show the reason only. */
export const printExplanations: readonly Explanation[] = [
  {
    code: yamlCannotSay.code,
    wrong:
      "The config has something for which YAML has no words, or which would mean something else there.",
    production: "Nothing: it is not printed.",
    fix: "Print it in the classic format. Or put lines of one key side by side, one parsers file in SERVICE, and no more than ten items in a list of a processor.",
    failing: { config: modify("    Rename a b\n    Add    c d\n    Rename e f\n") },
    fixed: { config: modify("    Rename a b\n    Rename e f\n    Add    c d\n") },
    source: "src/config_format/flb_cf_yaml.c; src/flb_config.c, configure_plugins_type",
  },
];
