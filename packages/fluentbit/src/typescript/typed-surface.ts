import type { PluginGroup } from "../catalogue/catalogue.js";
import { sectionOptions, sharedOptions, typedPlugins } from "../generated/typed-options.js";
import type { TypedOptions } from "./typed-options.js";

/** What the types say of the options of one function. */
export interface OptionTypes {
  /** The type of an option by lower-case key; undefined: the types do not know it. */
  typeOf(key: string): string | undefined;
  /** Keys without which a call does not compile. */
  readonly required: readonly string[];
}

/** A generated function of a plugin. */
export interface PluginFunction extends OptionTypes {
  readonly name: string;
}

const made = new Map<string, PluginFunction | undefined>();

/** The function of a plugin by its lower-case name; undefined: there is none. */
export function pluginFunction(group: PluginGroup, plugin: string): PluginFunction | undefined {
  const ofGroup = typedPlugins[group] ?? {};
  if (!Object.hasOwn(ofGroup, plugin)) return undefined;
  const key = `${group}/${plugin}`;
  const known = made.get(key) ?? makeFunction(group, plugin);
  made.set(key, known);
  return known;
}

function makeFunction(group: PluginGroup, plugin: string): PluginFunction | undefined {
  const ofGroup = typedPlugins[group] ?? {};
  const found = ofGroup[plugin];
  if (found === undefined) return undefined;
  const tables = [found.options, ...found.shared.map((name) => sharedOptions[name] ?? {})];
  return { name: found.function, ...optionTypes(tables) };
}

/** What the types say of the keys of a section that is no plugin. */
export const sectionTypes = (kind: "service" | "parser" | "multiline_parser"): OptionTypes =>
  optionTypes([sectionOptions[kind] ?? {}]);

function optionTypes(tables: readonly TypedOptions[]): OptionTypes {
  const own = new Map<string, string>();
  // The first table that has a key says its type.
  for (const [key, type] of tables.flatMap((table) => Object.entries(table)))
    if (!own.has(key)) own.set(key, type);
  const prefixes = [...own.keys()].filter((key) => key.endsWith("*"));
  return {
    required: [...own].filter(([, type]) => type.startsWith("!")).map(([key]) => key),
    typeOf: (key) => {
      const prefix = prefixes.find((one) => key.startsWith(one.slice(0, -1)) && key !== one);
      return (own.get(key) ?? (prefix === undefined ? undefined : own.get(prefix)))?.replace(
        /^!/,
        "",
      );
    },
  };
}
