// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SizeValue, Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `rewrite_tag` filter. */
export interface RewriteTagFilterOptions extends FilterCommon {
  /**
   * Key, regex, new tag, and whether the record is kept under its old tag. The first rule that fits
   * counts. 4 or more words, may repeat.
   */
  readonly rule: string | readonly string[];
  /** Name of the input through which records come back; metrics and Match see it. String. */
  readonly emitter_name?: string;
  /**
   * Where records wait that come back: memory, or filesystem, which needs storage.path in SERVICE.
   * String, default "memory".
   */
  readonly "emitter_storage.type"?: "memory" | "filesystem" | Variable;
  /** How much memory records may take that wait to come back. Size, default "10M". */
  readonly emitter_mem_buf_limit?: SizeValue;
}

/** Gives records a new tag by a regex, and sends them through the pipeline again. */
export const rewriteTagFilter = (options: RewriteTagFilterOptions): FilterPlugin<"rewrite_tag"> =>
  pluginNode("filter", "rewrite_tag", options);
