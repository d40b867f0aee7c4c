import type { FilterPlugin, OutputPlugin, ParserDefinition } from "../model/plugin.js";
import type { Place } from "../place.js";
import type { Test } from "./predicate.js";

/** One way that records can take: those that pass the test reach the outputs. */
export interface Route {
  /** Lower-case name, unique in the pipeline. Its records get the tag `<name>.<tag>`. */
  readonly name: string;
  readonly test: Test;
  readonly outputs: readonly OutputPlugin[];
  /** Records that take this route are also offered to later ones. */
  readonly continue: boolean;
}

/** A step between the records' arrival and the routes. */
export type Step =
  | { readonly kind: "parse"; readonly parsers: readonly ParserDefinition[]; readonly key?: string }
  | FilterPlugin;

/** A pipeline as it was defined: plain, frozen, says nothing of any engine's tags or filters. */
export interface Pipeline {
  readonly kind: "pipeline";
  readonly place: Place;
  readonly steps: readonly Step[];
  readonly routes: readonly Route[];
  /** Takes the records that no route took. Undefined: they are dropped, and a warning says so. */
  readonly otherwise?: readonly OutputPlugin[];
}

/** The route of records that no other route took. */
export const OTHERWISE = "otherwise";
