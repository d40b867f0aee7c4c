// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `log_to_metrics` filter. Not in 1.9.10, in 4.2.8. */
export interface LogToMetricsFilterOptions extends FilterCommon {
  /** Key and regex: only records that fit are counted. String, may repeat. */
  readonly regex?: string | readonly string[];
  /** Key and regex: records that fit are not counted. String, may repeat. */
  readonly exclude?: string | readonly string[];
  /** counter counts records, gauge and histogram take value_field. String, default "counter". */
  readonly metric_mode?: "counter" | "gauge" | "histogram" | Variable;
  /** Field with the number, a record accessor; for gauge and histogram. String. */
  readonly value_field?: string;
  /** Last part of the metric's name. String, default "a". */
  readonly metric_name?: string;
  /** First part of the metric's name. String, default "log_metric". */
  readonly metric_namespace?: string;
  /** Middle part of the metric's name; the mode when it is not given. String. */
  readonly metric_subsystem?: string;
  /** Help text of the metric. String. */
  readonly metric_description: string;
  /** Adds labels from what the kubernetes filter has written. Boolean, default "false". */
  readonly kubernetes_mode?: BooleanValue;
  /** Label and record accessor for its value. String, may repeat. */
  readonly add_label?: string | readonly string[];
  /** Field that is a label under its own name. String, may repeat. */
  readonly label_field?: string | readonly string[];
  /** Upper bound of a histogram's bucket; one line each. String, may repeat. */
  readonly bucket?: string | readonly string[];
  /** Tag of the metrics. String. */
  readonly tag: string;
  /** String. */
  readonly emitter_name?: string;
  /** Size, default "10M". */
  readonly emitter_mem_buf_limit?: SizeValue;
  /**
   * Seconds between two sendings of the metrics; 0 sends them with each chunk. Integer, default
   * "0".
   */
  readonly flush_interval_sec?: NumberValue;
  /** Nanoseconds besides flush_interval_sec. Integer, default "0". */
  readonly flush_interval_nsec?: NumberValue;
  /** Drops the records behind this filter. Boolean, default "false". */
  readonly discard_logs?: BooleanValue;
}

/** Makes metrics of records: counts them, or measures a field. Not in 1.9.10, in 4.2.8. */
export const logToMetricsFilter = (options: LogToMetricsFilterOptions): FilterPlugin<"log_to_metrics"> =>
  pluginNode("filter", "log_to_metrics", options);
