// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `content_modifier` processor. Not in 1.9.10, in 4.2.8. */
export interface ContentModifierProcessorOptions extends ProcessorCommon {
  /**
   * What it works on; body for logs, labels for metrics, span_attributes for traces when it is not
   * given. String.
   */
  readonly context?: string;
  /**
   * insert adds, upsert adds or overwrites, delete, rename, hash (SHA-256), extract by a regex,
   * convert the type. String.
   */
  readonly action:
    | "insert"
    | "upsert"
    | "delete"
    | "rename"
    | "hash"
    | "extract"
    | "convert"
    | Variable;
  /** Key to change. String. */
  readonly key?: string;
  /** New value, or new key for rename. String. */
  readonly value?: string;
  /** Regex with named groups, for extract. String. */
  readonly pattern?: string;
  /** string, boolean, int or double, for convert. String. */
  readonly converted_type?: string;
}

/** Changes a key of a record, of a metric's labels or of a span. Not in 1.9.10, in 4.2.8. */
export const contentModifierProcessor = (options: ContentModifierProcessorOptions): ProcessorPlugin<"content_modifier"> =>
  processorNode("content_modifier", options);
