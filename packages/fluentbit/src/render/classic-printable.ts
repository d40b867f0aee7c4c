import { checkOneLine, type Diagnostic, diagnostic, type Path, showValue } from "@millrace/core";
import type { Explanation } from "../check/explanation.js";
import type { Config, Entry, Section } from "../model/config.js";
import { sectionKind } from "../model/section-kind.js";

export const classicCannotSay = diagnostic<{ what: string; why: string }>("FB_CLASSIC_CANNOT_SAY", {
  severity: "error",
  message: ({ what, why }) => `the classic format cannot say ${what}: ${why}`,
  hint: () => "print the config as YAML, or change it",
});

/** All that the classic format cannot say of a config. Empty: `printClassic` prints it, and the engine reads the same back. */
export function checkClassicPrintable({
  sections,
  env = [],
  envRefresh = {},
}: Config): Diagnostic[] {
  return [
    ...env.flatMap((entry, i) => checkSet(entry, ["env", i])),
    ...(Object.keys(envRefresh).length === 0
      ? []
      : cannot(["env"], "variables that are read again", "only YAML has them")),
    ...sections.flatMap((section, i) => checkSection(section, ["sections", i])),
  ];
}

function checkSection(section: Section, path: Path): Diagnostic[] {
  const { comment = [], entries, processors, routes, nested = [] } = section;
  return [
    ...checkTitle(section, path),
    ...comment.flatMap((line, i) => checkOneLine([...path, "comment", i], line)),
    ...entries.flatMap((entry, i) => checkEntry(entry, [...path, "entries", i])),
    ...(processors === undefined || Object.keys(processors).length === 0
      ? []
      : cannot([...path, "processors"], "processors", "only YAML has them")),
    ...(routes === undefined || routes.length === 0
      ? []
      : cannot([...path, "routes"], "conditional routes", "only YAML has them")),
    ...nested.flatMap(([key]) => cannot([...path, key], `the map ${key}`, "only YAML has them")),
  ];
}

/** A title must be read back as what it is: any beginning of a known name is that section. */
function checkTitle({ kind, title }: Section, path: Path): Diagnostic[] {
  if (kind !== "other") return [];
  const at = [...path, "title"];
  if (title === undefined || title === "")
    return cannot(at, "a section without a title", "an unknown section needs one");
  const lines = checkOneLine(at, title);
  if (lines.length > 0) return lines;
  const what = `the section title ${showValue(title)}`;
  if (title.includes("]")) return cannot(at, what, "the first ] ends a title");
  return [true, false].some((more) => sectionKind(title, more) !== "other")
    ? cannot(at, what, "the engine knows it as another section")
    : [];
}

function checkEntry([key, value]: Entry, path: Path): Diagnostic[] {
  const lines = [...checkOneLine(path, key), ...checkOneLine(path, value)];
  if (lines.length > 0) return lines;
  return [...checkKey(key, path), ...checkValue(key, String(value), path)];
}

function checkKey(key: string, path: Path): Diagnostic[] {
  const what = `the key ${showValue(key)}`;
  if (key === "") return cannot(path, "an empty key", "a line starts with its key");
  if (/[ \t]/.test(key)) return cannot(path, what, "a key ends at its first space");
  if (key.startsWith("#")) return cannot(path, what, "the line would be a comment");
  return key.startsWith("[") ? cannot(path, what, "the line would be a title") : [];
}

function checkValue(key: string, value: string, path: Path): Diagnostic[] {
  if (value === "")
    return cannot(path, `an empty value of ${key}`, "the engine refuses a key without a value");
  return hasOuterSpace(value)
    ? cannot(path, `the value ${showValue(value)}`, "the engine takes spaces off at both ends")
    : [];
}

function checkSet([key, value]: Entry, path: Path): Diagnostic[] {
  const text = String(value);
  const lines = [...checkOneLine(path, key), ...checkOneLine(path, text)];
  if (lines.length > 0) return lines;
  const what = `the variable ${showValue(key)}`;
  if (key === "") return cannot(path, "a variable without a name", "@SET needs one");
  if (key.includes("=")) return cannot(path, what, "the first equals sign ends the name");
  if (/^[ \t]/.test(key)) return cannot(path, what, "the engine takes spaces off at the start");
  return /[ \t]$/.test(text)
    ? cannot(path, `the value ${showValue(text)}`, "the engine takes spaces off at the end")
    : [];
}

const hasOuterSpace = (text: string): boolean => /^[ \t]|[ \t]$/.test(text);

const cannot = (path: Path, what: string, why: string): Diagnostic[] => [
  classicCannotSay(path, { what, why }),
];

/** Raised by printing, not by a check, so its configs show the reason only. */
export const printExplanations: readonly Explanation[] = [
  {
    code: classicCannotSay.code,
    wrong: "The config has something for which the classic format has no words.",
    production: "Nothing: it is not printed.",
    fix: "Print it as YAML. Or take out processors and conditional routes, empty values, spaces around values and in keys.",
    failing: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: a\n      processors:\n        logs:\n          - name: content_modifier\n            action: insert\n            key: k\n            value: v\n  outputs:\n    - name: 'null'\n      match: a\n",
    },
    fixed: {
      format: "yaml",
      config:
        "pipeline:\n  inputs:\n    - name: dummy\n      tag: a\n  outputs:\n    - name: 'null'\n      match: a\n",
    },
  },
];
