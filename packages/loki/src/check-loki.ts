import {
  atPath,
  type Diagnostic,
  type Path,
  parseWith,
  runRules,
  unknownKey,
} from "@millrace/core";
import { lokiRules } from "./rules/index.js";
import type { SoundLoki } from "./rules/loki-rule.js";
import { lokiShape } from "./shape.js";

/**
 * All findings about a Loki model, whatever it is. Never throws.
 *
 * @param path where the model stands in the definition: `["loki"]` gives `loki.schema[0].from`
 */
export function checkLoki(model: unknown, path: Path = []): Diagnostic[] {
  const { diagnostics } = parseWith(lokiShape(), model);
  const sound = soundPart(model, diagnostics);
  const broken = sound === undefined ? [] : runRules(sound, lokiRules);
  return [...diagnostics, ...broken].map((found) => atPath(path, found));
}

/** What of the model the rules can read. An unknown key harms none of them. */
function soundPart(model: unknown, diagnostics: readonly Diagnostic[]): SoundLoki | undefined {
  if (!isRecord(model)) return undefined;
  const faulty = new Set(
    diagnostics.filter(({ code }) => code !== unknownKey.code).map(({ path }) => path[0]),
  );
  return Object.fromEntries(
    Object.entries(model)
      .filter(([key, value]) => faulty.has(key) || value !== undefined)
      .map(([key, value]) => [key, faulty.has(key) ? undefined : value]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
