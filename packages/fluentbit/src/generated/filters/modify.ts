// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `modify` filter. */
export interface ModifyFilterOptions extends FilterCommon {
  /** Key and value: writes it, whether it is there or not. String, may repeat. */
  readonly set?: string | readonly string[];
  /** Key and value: writes it when it is not there. String, may repeat. */
  readonly add?: string | readonly string[];
  /** Key to take away. String, may repeat. */
  readonly remove?: string | readonly string[];
  /** First letters of keys to take away, without *. String, may repeat. */
  readonly remove_wildcard?: string | readonly string[];
  /** Regex of keys to take away. String, may repeat. */
  readonly remove_regex?: string | readonly string[];
  /**
   * Key to put first; a * at its end stands for other letters. String, may repeat. Not in 1.9.10,
   * in 4.2.8.
   */
  readonly move_to_start?: string | readonly string[];
  /**
   * Key to put last; a * at its end stands for other letters. String, may repeat. Not in 1.9.10, in
   * 4.2.8.
   */
  readonly move_to_end?: string | readonly string[];
  /** Key and new key, unless the new one is there. String, may repeat. */
  readonly rename?: string | readonly string[];
  /** Key and new key, in place of one that is there. String, may repeat. */
  readonly hard_rename?: string | readonly string[];
  /** Key and new key, unless the new one is there. String, may repeat. */
  readonly copy?: string | readonly string[];
  /** Key and new key, in place of one that is there. String, may repeat. */
  readonly hard_copy?: string | readonly string[];
  /** A test with its key, and a value where it takes one; all must hold. String, may repeat. */
  readonly condition?: string | readonly string[];
}

/** Adds, renames, copies and removes keys of a record, if all its conditions hold. */
export const modifyFilter = (options: ModifyFilterOptions = {}): FilterPlugin<"modify"> =>
  pluginNode("filter", "modify", options);
