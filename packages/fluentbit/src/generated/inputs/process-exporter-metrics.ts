// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `process_exporter_metrics` input. Not in 1.9.10, in 4.2.8. */
export interface ProcessExporterMetricsInputOptions extends InputCommon {
  /** Time, default "5". */
  readonly scrape_interval?: TimeValue;
  /** String, default "/proc". */
  readonly "path.procfs"?: string;
  /** String, default ".+". */
  readonly process_include_pattern?: string;
  /** String. */
  readonly process_exclude_pattern?: string;
  /**
   * Comma-separated, default
   * "cpu,io,memory,state,context_switches,fd,start_time,thread_wchan,thread".
   */
  readonly metrics?: string | readonly string[];
}

/** Metrics of processes. Not in 1.9.10, in 4.2.8. */
export const processExporterMetricsInput = (options: ProcessExporterMetricsInputOptions = {}): InputPlugin<"process_exporter_metrics"> =>
  pluginNode("input", "process_exporter_metrics", options, ["metrics"]);
