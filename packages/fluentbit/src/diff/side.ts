import type { SourcePosition } from "@millrace/core";
import type { Catalogue, PluginGroup } from "../catalogue/catalogue.js";
import { resolveVariables, type Variables, withOwnVariables } from "../check/variables.js";
import type { EntrySource } from "../model/config.js";
import { isNumberText, type Variant } from "../model/processors.js";
import { retryLimitWord } from "../model/retry-limit.js";
import { ruleParts } from "../model/rule-text.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import { type FactsOf, type OptionFacts, pluginFacts } from "./option-facts.js";
import type { Item } from "./part.js";
import { valueToken } from "./value-token.js";

/** One of the two configs, and what its values are compared by. */
export interface Side {
  readonly loaded: LoadedConfig;
  readonly version: string;
  readonly catalogue: Catalogue;
  /** A text with the variables that are known; as it is when one of them is not. */
  readonly resolve: (text: string) => string;
  /** What is known of the options of a plugin. */
  readonly factsOf: (group: PluginGroup, plugin: string) => FactsOf;
}

export function sideOf(
  loaded: LoadedConfig,
  {
    version,
    catalogue,
    variables,
  }: { readonly version: string; readonly catalogue: Catalogue; readonly variables: Variables },
): Side {
  const own = withOwnVariables(loaded.config.env ?? [], variables);
  const facts = new Map<string, FactsOf>();
  return {
    loaded,
    version,
    catalogue,
    resolve: (text) => {
      const { known, text: resolved } = resolveVariables(text, own, version);
      return known ? resolved : text;
    },
    factsOf: (group, plugin) => {
      const key = `${group}/${plugin}`;
      const known = facts.get(key) ?? pluginFacts(catalogue, group, plugin);
      facts.set(key, known);
      return known;
    },
  };
}

/** A line of a section as a value to compare. */
export function textItem(
  key: string,
  raw: string,
  facts: OptionFacts,
  { side, position }: { readonly side: Side; readonly position: SourcePosition },
): Item {
  const isSecret = facts.secret && !raw.includes("${");
  return {
    key,
    raw,
    text: isSecret ? "(a secret)" : raw,
    token: tokenOf(key, side.resolve(raw), facts, side.version),
    position,
  };
}

function tokenOf(key: string, text: string, facts: OptionFacts, version: string): string {
  if (key === "rule") {
    const parts = ruleParts(text);
    if (parts !== undefined)
      return JSON.stringify([parts[0], valueToken("regex", parts[1], version), parts[2]]);
  }
  if (key === "retry_limit") return valueToken("integer", retryLimitWord(text), version);
  return valueToken(facts.type, facts.anyCase ? text.toLowerCase() : text, version);
}

const AS_TEXT: ReadonlySet<string> = new Set(["boolean", "integer", "double", "size", "time"]);

/** A typed value of YAML as a value to compare. The engine tells `1` from `"1"` where it does not know a type. */
export function variantItem(
  key: string,
  value: Variant,
  facts: OptionFacts,
  { side, position }: { readonly side: Side; readonly position: SourcePosition },
): Item {
  const isPlain = typeof value !== "object";
  if (isPlain && (typeof value === "string" || AS_TEXT.has(facts.type)))
    return textItem(key, String(value), facts, { side, position });
  const raw = JSON.stringify(sorted(value));
  return { key, raw, text: raw, token: `:${side.resolve(raw)}`, position };
}

/** Keys of maps in one order: theirs does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null || isNumberText(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The place of a value, or of what it stands in. */
export function positionOf(
  source: EntrySource | undefined,
  file: string | undefined,
): SourcePosition {
  if (source === undefined) return file === undefined ? {} : { file };
  const named = source.file ?? file;
  const { line, column } = source;
  return { ...(named === undefined ? {} : { file: named }), line, column };
}
