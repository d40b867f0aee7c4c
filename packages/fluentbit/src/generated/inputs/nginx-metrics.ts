// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputClient, InputCommon, InputTls } from "../shared.js";

/** Options of the `nginx_metrics` input. */
export interface NginxMetricsInputOptions extends InputCommon, InputClient, InputTls {
  /** String, default "/status". */
  readonly status_url?: string;
  /** Time, default "5s". Not in 1.9.10, in 4.2.8. */
  readonly scrape_interval?: TimeValue;
  /** Boolean, default "true". */
  readonly nginx_plus?: BooleanValue;
}

/** Metrics of an NGINX. */
export const nginxMetricsInput = (options: NginxMetricsInputOptions = {}): InputPlugin<"nginx_metrics"> =>
  pluginNode("input", "nginx_metrics", options);
