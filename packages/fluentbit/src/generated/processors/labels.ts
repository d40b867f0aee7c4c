// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `labels` processor. Not in 1.9.10, in 4.2.8. */
export interface LabelsProcessorOptions extends ProcessorCommon {
  /** Label and value: overwrites it when it is there. 1 or more words, may repeat. */
  readonly update?: string | readonly string[];
  /** Label and value: writes it when it is not there. 1 or more words, may repeat. */
  readonly insert?: string | readonly string[];
  /** Label and value: writes it in any case. 1 or more words, may repeat. */
  readonly upsert?: string | readonly string[];
  /** Label to remove. String, may repeat. */
  readonly delete?: string | readonly string[];
  /** Label whose value is replaced by its SHA-256. String, may repeat. */
  readonly hash?: string | readonly string[];
}

/** Adds, changes, removes and hashes labels of metrics. Not in 1.9.10, in 4.2.8. */
export const labelsProcessor = (options: LabelsProcessorOptions = {}): ProcessorPlugin<"labels"> =>
  processorNode("labels", options);
