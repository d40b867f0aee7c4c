// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `grep` filter. */
export interface GrepFilterOptions extends FilterCommon {
  /**
   * Key and regex: records that fit are kept. In legacy mode the first one decides at once. String,
   * may repeat.
   */
  readonly regex?: string | readonly string[];
  /** Key and regex: records that fit are dropped. String, may repeat. */
  readonly exclude?: string | readonly string[];
  /**
   * How several rules come together: legacy, AND or OR; the last two take rules of one kind.
   * String, default "legacy". Not in 1.9.10, in 4.2.8.
   */
  readonly logical_op?: "legacy" | "AND" | "OR" | Variable;
}

/** Keeps or drops records by a regex on a field. */
export const grepFilter = (options: GrepFilterOptions = {}): FilterPlugin<"grep"> =>
  pluginNode("filter", "grep", options);
