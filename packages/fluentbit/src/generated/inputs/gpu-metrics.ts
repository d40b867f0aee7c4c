// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `gpu_metrics` input. Not in 1.9.10, in 4.2.8. */
export interface GpuMetricsInputOptions extends InputCommon {
  /** String, default "". */
  readonly cards_exclude?: string;
  /** String, default "*". */
  readonly cards_include?: string;
  /** Boolean, default "true". */
  readonly enable_power?: BooleanValue;
  /** Boolean, default "true". */
  readonly enable_temperature?: BooleanValue;
  /** Boolean, default "true". Not in 5.0.9, in 5.1.1. */
  readonly enable_nvml?: BooleanValue;
  /** String, default "/sys". */
  readonly path_sysfs?: string;
  /** Time, default "5". */
  readonly scrape_interval?: TimeValue;
}

/** The `gpu_metrics` input. Not in 1.9.10, in 4.2.8. */
export const gpuMetricsInput = (options: GpuMetricsInputOptions = {}): InputPlugin<"gpu_metrics"> =>
  pluginNode("input", "gpu_metrics", options);
