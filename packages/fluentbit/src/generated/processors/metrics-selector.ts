// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `metrics_selector` processor. Not in 1.9.10, in 4.2.8. */
export interface MetricsSelectorProcessorOptions extends ProcessorCommon {
  /** First letters of the name, or a regex in slashes. String, may repeat. */
  readonly metric_name?: string | readonly string[];
  /** metric_name, or delete_label_value to drop by label. String, may repeat. */
  readonly context?: string | readonly string[];
  /** include or exclude. String. */
  readonly action?: string;
  /** Label and value, with context delete_label_value. String. */
  readonly label?: string;
  /** prefix or substring. String. */
  readonly operation_type?: string;
}

/** Keeps or drops metrics by name, or series by a label. Not in 1.9.10, in 4.2.8. */
export const metricsSelectorProcessor = (options: MetricsSelectorProcessorOptions = {}): ProcessorPlugin<"metrics_selector"> =>
  processorNode("metrics_selector", options);
