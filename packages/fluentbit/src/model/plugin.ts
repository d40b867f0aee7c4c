import type { Scalar } from "@millrace/core";
import type { Condition, Variant } from "./processors.js";

/** An option's value: lists are repeated keys, in order. Absent stays absent. */
export type OptionValue = Scalar | readonly Scalar[] | undefined;

/** Options of a plugin, in the engine's words. */
export type Options = { readonly [key: string]: OptionValue };

/** Keys and values in order, for what our types do not know. Printed last and as they are, one line each. */
export type ExtraEntries = readonly (readonly [key: string, value: Scalar])[];

/** A source of records. */
export interface InputPlugin<Name extends string = string> {
  readonly kind: "input";
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: ExtraEntries;
}

/** A filter of a pipeline, before it is known which tags it matches. */
export interface FilterPlugin<Name extends string = string> {
  readonly kind: "filter";
  readonly plugin: Name;
  readonly options: Options;
  /** Options that we do not know, printed last and as they are. They still pass the injection guard. */
  readonly extra?: ExtraEntries;
}

/** A destination of a route, before it is known which tags it matches. */
export interface OutputPlugin<Name extends string = string> {
  readonly kind: "output";
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: ExtraEntries;
}

/** A plugin of a `[CUSTOM]` section. */
export interface CustomPlugin<Name extends string = string> {
  readonly kind: "custom";
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: ExtraEntries;
}

/** What runs inside an input or an output. YAML only. */
export interface ProcessorPlugin<Name extends string = string> {
  readonly kind: "processor";
  readonly plugin: Name;
  readonly options: { readonly [key: string]: Variant | undefined };
  /** Records for which it does not hold pass untouched. */
  readonly condition?: Condition;
  readonly extra?: ExtraEntries;
}

/** A parser that a pipeline brings along. */
export interface ParserDefinition {
  readonly kind: "parser";
  /** Name by which filters call it, unique in the config. */
  readonly name: string;
  readonly options: Options;
}

/** Options that a plugin function takes besides its own: the named way around our types. */
export interface EscapeHatch {
  /** Keys and values in order, for what our types do not know. Printed as they are, one line each. */
  readonly extra?: ExtraEntries;
}

/** Kinds of nodes whose options are lines of a section. */
export type SectionPluginKind = "input" | "filter" | "output" | "custom";

/**
 * Makes a frozen plugin node of user options; `extra` is taken apart. Lists are copied, so that no one can change them later.
 *
 * @param commaLists options that the engine reads as one comma-separated line: a list is joined, not repeated.
 */
export function pluginNode<Kind extends SectionPluginKind, Name extends string>(
  kind: Kind,
  plugin: Name,
  given: object,
  commaLists: readonly string[] = [],
): {
  readonly kind: Kind;
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: ExtraEntries;
} {
  const { extra, ...options } = given as EscapeHatch & Options;
  const own = Object.entries(options).map(([key, value]) => {
    const joined = commaLists.includes(key) && Array.isArray(value) ? value.join(",") : value;
    return [key, ownCopy(joined)] as const;
  });
  return Object.freeze({
    kind,
    plugin,
    options: Object.freeze(Object.fromEntries(own)),
    ...(extra === undefined ? {} : { extra: ownCopy(extra) }),
  });
}

/**
 * As `pluginNode`, of a plugin written in Go: these know no boolean but the texts `true` and `false`, and printers write
 * `on` and `off`.
 */
export function goPluginNode<Kind extends SectionPluginKind, Name extends string>(
  kind: Kind,
  plugin: Name,
  given: object,
  commaLists: readonly string[] = [],
): ReturnType<typeof pluginNode<Kind, Name>> {
  const texts = Object.entries(given).map(([key, value]) => {
    return [key, typeof value === "boolean" ? String(value) : value] as const;
  });
  return pluginNode(kind, plugin, Object.fromEntries(texts), commaLists);
}

/** Makes a frozen processor node; `condition` and `extra` are taken apart. */
export function processorNode<Name extends string>(
  plugin: Name,
  given: object,
): ProcessorPlugin<Name> {
  const { extra, condition, ...options } = given as EscapeHatch & {
    readonly condition?: Condition;
    readonly [key: string]: unknown;
  };
  return Object.freeze({
    kind: "processor",
    plugin,
    options: ownCopy(options) as ProcessorPlugin["options"],
    ...(condition === undefined ? {} : { condition: ownCopy(condition) }),
    ...(extra === undefined ? {} : { extra: ownCopy(extra) }),
  });
}

/** A frozen copy of lists and plain objects. What is neither, or holds itself, is kept as it is: the rules speak of it. */
export function ownCopy<T>(value: T, above: readonly unknown[] = []): T {
  if (typeof value !== "object" || value === null || above.includes(value)) return value;
  const inside = [...above, value];
  if (Array.isArray(value)) return Object.freeze(value.map((item) => ownCopy(item, inside))) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const copied = Object.entries(value).map(([key, item]) => [key, ownCopy(item, inside)] as const);
  return Object.freeze(Object.fromEntries(copied)) as T;
}
