import type { Diagnostic } from "@millrace/core";
import type { PluginGroup } from "../../../src/catalogue/catalogue.js";
import { memoryFiles } from "../../../src/check/index.js";
import type { LawContext } from "../../../src/check/law.js";
import type { PluginView } from "../../../src/check/plugin-view.js";
import { loadCatalogue, parseEngine } from "../../../src/index.js";

/** A line of a section; without a text it is a value that nobody knows. */
export type Line = readonly [key: string, text?: string];

/** A plugin as laws see it, out of lines as in a classic section. The section's title stands in line 1. */
export function pluginView(group: PluginGroup, plugin: string, lines: readonly Line[]): PluginView {
  return {
    group,
    plugin,
    options: lines.map(([written, text], i) => ({
      key: written.toLowerCase(),
      written,
      text: text ?? "",
      known: text !== undefined,
      spot: { path: [written], position: { line: i + 2 } },
    })),
    spot: { path: [group, 0], position: { line: 1 } },
  };
}

/** An output out of lines such as `Host 127.0.0.1`. */
export function outputView(plugin: string, ...lines: readonly string[]): PluginView {
  return pluginView("outputs", plugin, lines.map(lineOf));
}

function lineOf(line: string): Line {
  const space = line.indexOf(" ");
  return space < 0 ? [line] : [line.slice(0, space), line.slice(space + 1)];
}

/** What laws may ask of an engine's version; with files, those are all that there are. */
export function lawContext(
  version = "5.0.9",
  files?: { readonly [path: string]: string },
): LawContext {
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(version);
  const found = { engine, catalogue: loadCatalogue(engine.catalogue) };
  if (files === undefined) return { ...found, filesKnown: false };
  const reader = memoryFiles(files);
  const readText = (path: string): string | undefined => {
    const { bytes } = reader.read(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  return { ...found, filesKnown: true, readText };
}

/** Findings as `CODE option`. */
export const told = (found: Iterable<Diagnostic>): string[] =>
  [...found].map(({ code, path }) => `${code} ${String(path.at(-1))}`);
