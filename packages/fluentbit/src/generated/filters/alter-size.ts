// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `alter_size` filter. */
export interface AlterSizeFilterOptions extends FilterCommon {
  /** How many records are added to each chunk. Integer, default "0". */
  readonly add?: NumberValue;
  /** How many records are taken from each chunk. Integer, default "0". */
  readonly remove?: NumberValue;
}

/** Adds empty records to a chunk or takes records away: a tool for tests. */
export const alterSizeFilter = (options: AlterSizeFilterOptions = {}): FilterPlugin<"alter_size"> =>
  pluginNode("filter", "alter_size", options);
