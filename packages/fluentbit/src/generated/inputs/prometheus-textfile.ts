// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `prometheus_textfile` input. Not in 1.9.10, in 4.2.8. */
export interface PrometheusTextfileInputOptions extends InputCommon {
  /** Comma-separated. */
  readonly path?: string | readonly string[];
  /** Time, default "10s". */
  readonly scrape_interval?: TimeValue;
}

/** Reads metrics in Prometheus' text format from files. Not in 1.9.10, in 4.2.8. */
export const prometheusTextfileInput = (options: PrometheusTextfileInputOptions = {}): InputPlugin<"prometheus_textfile"> =>
  pluginNode("input", "prometheus_textfile", options, ["path"]);
