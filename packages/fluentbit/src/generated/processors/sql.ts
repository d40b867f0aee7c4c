// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `sql` processor. Not in 1.9.10, in 4.2.8. */
export interface SqlProcessorOptions extends ProcessorCommon {
  /** SELECT keys FROM STREAM WHERE condition; with the semicolon. String. */
  readonly query: string;
}

/** Picks and renames keys of records, and drops records, by a query. Not in 1.9.10, in 4.2.8. */
export const sqlProcessor = (options: SqlProcessorOptions): ProcessorPlugin<"sql"> =>
  processorNode("sql", options);
