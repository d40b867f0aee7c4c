import { formatPath } from "@millrace/core";
import { parseEngine } from "../../src/catalogue/engine.js";
import { type ConfigChange, diffConfigs } from "../../src/diff/index.js";
import { memoryFiles } from "../../src/files/file-reader.js";
import { loadConfig } from "../../src/parse/load-config.js";
import type { LoadedConfig } from "../../src/parse/loaded-config.js";

export const FILES = { "parsers.conf": "[PARSER]\n    Name app\n    Format json\n" };

/** A text as a loaded config: YAML when it does not start with a section. */
export function loadText(
  text: string,
  files: Readonly<Record<string, string>> = FILES,
  version = "5.1.1",
): LoadedConfig {
  const path = /^\s*([[#@]|$)/.test(text) ? "main.conf" : "main.yaml";
  return loadConfig({ path, files: memoryFiles({ ...files, [path]: text }), version });
}

/** What changes between two texts. */
export function diffTexts(
  a: string,
  b: string,
  engine = "fluent-bit@5.1.1",
): readonly ConfigChange[] {
  const parsed = parseEngine(engine);
  const version = parsed?.fluentBit ?? "";
  return diffConfigs(loadText(a, FILES, version), loadText(b, FILES, version), {
    ...(parsed === undefined ? {} : { engine: parsed }),
  });
}

/** One line a change: `changed outputs[0].match: * -> app`. */
export const told = (changes: readonly ConfigChange[]): readonly string[] =>
  changes.map(({ kind, path, before, after, severity }) => {
    const sides = [before?.text, after?.text].filter((text) => text !== undefined).join(" -> ");
    const mark = severity === "info" ? "info " : "";
    return `${mark}${kind} ${formatPath(path)}${sides === "" ? "" : `: ${sides}`}`;
  });
