import type { PluginGroup } from "./catalogue.js";

/** Keys that every filter has, of which none is a step. */
const COMMON: ReadonlySet<string> = new Set([
  "name",
  "match",
  "match_regex",
  "alias",
  "log_level",
  "log_suppress_interval",
  "active",
]);

type ListOf = (key: string) => string | undefined;
const oneOf =
  (list: string, ...keys: readonly string[]): ListOf =>
  (key) =>
    keys.includes(key) ? list : undefined;
const allBut =
  (list: string, ...keys: readonly string[]): ListOf =>
  (key) =>
    COMMON.has(key) || keys.includes(key) ? undefined : list;

/**
 * Options that a plugin takes one by one, in the order in which they stand, whatever they are called.
 * Source: the loops over a plugin's properties in plugins/, the same in 1.9.10, 4.2.8, 5.0.9 and 5.1.1.
 */
const ORDERED: { readonly [G in PluginGroup]?: { readonly [plugin: string]: ListOf } } = {
  filters: {
    modify: allBut("steps", "condition"),
    expect: allBut("rules", "action", "result_key"),
    grep: oneOf("rules", "regex", "exclude"),
    log_to_metrics: (key) =>
      oneOf("rules", "regex", "exclude")(key) ?? oneOf("labels", "label_field", "add_label")(key),
  },
  inputs: {
    tail: (key) =>
      key.startsWith("parser_") && key !== "parser_firstline" ? "line parsers" : undefined,
  },
};

/** The list that options of several keys make together, because the plugin takes them in their order; undefined: none. */
export function orderedList(group: PluginGroup, plugin: string, key: string): string | undefined {
  const ofGroup = ORDERED[group] ?? {};
  return Object.hasOwn(ofGroup, plugin) ? ofGroup[plugin]?.(key) : undefined;
}

/** As `orderedList`, of a section that is no plugin: decoders of a parser run in their order. */
export const orderedParserList = (key: string): string | undefined =>
  key === "decode_field" || key === "decode_field_as" ? "decoders" : undefined;

/** Keys in their order, by the list that they make together. Keys of no list are left out. */
export function orderedKeys(
  keys: readonly string[],
  listOf: (key: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const key of keys) {
    const name = listOf(key);
    const known = name === undefined ? undefined : lists.get(name);
    if (known !== undefined) known.push(key);
    else if (name !== undefined) lists.set(name, [key]);
  }
  return lists;
}

/** The first key that stands again behind another one, by its place: what has one list a key cannot say the order. Below 0: none. */
export function returningKey(keys: readonly string[]): number {
  const seen = new Set<string>();
  return keys.findIndex((key, i) => {
    const isAgain = keys[i - 1] !== key && seen.has(key);
    seen.add(key);
    return isAgain;
  });
}
