// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `record_modifier` filter. */
export interface RecordModifierFilterOptions extends FilterCommon {
  /**
   * Key and value to append; a value with spaces stands in double quotes. 2 or more words, may
   * repeat.
   */
  readonly record?: string | readonly string[];
  /** Key to remove; a * at its end stands for other letters. String, may repeat. */
  readonly remove_key?: string | readonly string[];
  /** Key to keep; all others go. String, may repeat. */
  readonly allowlist_key?: string | readonly string[];
  /** Older name of allowlist_key. String, may repeat. */
  readonly whitelist_key?: string | readonly string[];
  /** Key for a new UUID in each record. String. Not in 1.9.10, in 4.2.8. */
  readonly uuid_key?: string;
}

/** Appends fields, and removes fields or keeps only some. */
export const recordModifierFilter = (options: RecordModifierFilterOptions = {}): FilterPlugin<"record_modifier"> =>
  pluginNode("filter", "record_modifier", options);
