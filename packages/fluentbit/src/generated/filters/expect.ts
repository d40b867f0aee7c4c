// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `expect` filter. */
export interface ExpectFilterOptions extends FilterCommon {
  /** The key is there. String, may repeat. */
  readonly key_exists?: string | readonly string[];
  /** The key is not there. String, may repeat. */
  readonly key_not_exists?: string | readonly string[];
  /** The key is there and null. String, may repeat. */
  readonly key_val_is_null?: string | readonly string[];
  /** The key is there and not null. String, may repeat. */
  readonly key_val_is_not_null?: string | readonly string[];
  /** Key and value that it must have. 1 or more words, may repeat. */
  readonly key_val_eq?: string | readonly string[];
  /**
   * What a failed rule does: warn, exit, or result_key to write it into the record. String, default
   * "warn".
   */
  readonly action?: "warn" | "exit" | "result_key" | Variable;
  /** Key that says whether the rules held, with action result_key. String, default "matched". */
  readonly result_key?: string;
}

/** Checks records against rules, and warns, marks the record or ends the engine when one fails. */
export const expectFilter = (options: ExpectFilterOptions = {}): FilterPlugin<"expect"> =>
  pluginNode("filter", "expect", options);
