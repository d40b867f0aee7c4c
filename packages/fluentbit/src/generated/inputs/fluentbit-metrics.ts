// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `fluentbit_metrics` input. */
export interface FluentbitMetricsInputOptions extends InputCommon {
  /** How often they are taken. Time, default "2". */
  readonly scrape_interval?: TimeValue;
  /** The first are taken at the start. Boolean, default "false". */
  readonly scrape_on_start?: BooleanValue;
}

/** Fluent Bit's metrics about itself. */
export const fluentbitMetricsInput = (options: FluentbitMetricsInputOptions = {}): InputPlugin<"fluentbit_metrics"> =>
  pluginNode("input", "fluentbit_metrics", options);
