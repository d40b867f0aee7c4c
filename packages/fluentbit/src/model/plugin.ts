import type { Scalar } from "@millrace/core";

/** An option's value: lists are repeated keys, in order. Absent stays absent. */
export type OptionValue = Scalar | readonly Scalar[] | undefined;

/** Options of a plugin, in the engine's words. */
export type Options = { readonly [key: string]: OptionValue };

/** A filter of a pipeline, before it is known which tags it matches. */
export interface FilterPlugin {
  readonly kind: "filter";
  readonly plugin: string;
  readonly options: Options;
  /** Options that we do not know, printed last and as they are. They still pass the injection guard. */
  readonly extra?: readonly (readonly [key: string, value: Scalar])[];
}

/** A destination of a route, before it is known which tags it matches. */
export interface OutputPlugin<Name extends string = string> {
  readonly kind: "output";
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: readonly (readonly [key: string, value: Scalar])[];
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
  readonly extra?: readonly (readonly [key: string, value: Scalar])[];
}

/** Makes a frozen plugin node of user options; `extra` is taken apart. Lists are copied, so that no one can change them later. */
export function pluginNode<Kind extends "filter" | "output", Name extends string>(
  kind: Kind,
  plugin: Name,
  given: object,
): {
  readonly kind: Kind;
  readonly plugin: Name;
  readonly options: Options;
  readonly extra?: NonNullable<EscapeHatch["extra"]>;
} {
  const { extra, ...options } = given as EscapeHatch & Options;
  const own = Object.entries(options).map(([key, value]) => [key, ownCopy(value)] as const);
  return Object.freeze({
    kind,
    plugin,
    options: Object.freeze(Object.fromEntries(own)),
    ...(extra === undefined ? {} : { extra: ownCopy(extra) }),
  });
}

function ownCopy<T>(value: T): T {
  return Array.isArray(value) ? (Object.freeze(value.map(ownCopy)) as T) : value;
}
