import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../../../src/check/law.js";
import type { OptionView, PluginView } from "../../../../src/check/plugin-view.js";
import { loadCatalogue, parseEngine } from "../../../../src/index.js";

/** Options as laws see them, one a line; `undefined` is a value that nobody knows. */
export function optionViews(
  options: readonly (readonly [key: string, text: string | undefined])[],
): OptionView[] {
  return options.map(([written, text], i) => ({
    key: written.toLowerCase(),
    written,
    text: text ?? "",
    known: text !== undefined,
    spot: { path: [written], position: { line: i + 2, column: 5 } },
  }));
}

/** An input as laws see it. */
export function inputView(
  plugin: string,
  ...options: readonly (readonly [key: string, text: string | undefined])[]
): PluginView {
  return {
    group: "inputs",
    plugin,
    options: optionViews(options),
    spot: { path: ["inputs", 0], position: { line: 1, column: 1 } },
  };
}

/** What a law may ask, for an engine version. */
export function lawContext(version = "5.0.9", more: Partial<LawContext> = {}): LawContext {
  const engine = parseEngine(`fluent-bit@${version}`);
  if (engine === undefined) throw new RangeError(version);
  return { engine, catalogue: loadCatalogue(engine.catalogue), filesKnown: false, ...more };
}

/** Findings as `CODE option`. */
export const told = (found: Iterable<Diagnostic>): string[] =>
  [...found].map(({ code, path }) => `${code} ${String(path.at(-1))}`);
