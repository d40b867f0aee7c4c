// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `multiline` filter. */
export interface MultilineFilterOptions extends FilterCommon {
  /** Writes each joined record to stdout. Boolean, default "false". */
  readonly debug_flush?: BooleanValue;
  /**
   * Keeps records until a group is whole, and sends it through an emitter; off works with tail
   * alone. Boolean, default "true".
   */
  readonly buffer?: BooleanValue;
  /**
   * parser joins by multiline parsers, partial_message what Docker has split. String, default
   * "parser".
   */
  readonly mode?: "parser" | "partial_message" | Variable;
  /** How long an open group waits; 500 at least. Integer, default "2000". */
  readonly flush_ms?: NumberValue;
  /** Names of multiline parsers, with commas between. Comma-separated. */
  readonly "multiline.parser"?: string | readonly string[];
  /** Key that holds the text. String. */
  readonly "multiline.key_content"?: string;
  /** Name of the input through which records come back; metrics and Match see it. String. */
  readonly emitter_name?: string;
  /**
   * Where records wait that come back: memory, or filesystem, which needs storage.path in SERVICE.
   * String, default "memory".
   */
  readonly "emitter_storage.type"?: string;
  /** How much memory records may take that wait to come back. Size, default "10M". */
  readonly emitter_mem_buf_limit?: SizeValue;
}

/** Joins lines that belong together, such as stack traces, or messages that Docker has split. */
export const multilineFilter = (options: MultilineFilterOptions = {}): FilterPlugin<"multiline"> =>
  pluginNode("filter", "multiline", options);
