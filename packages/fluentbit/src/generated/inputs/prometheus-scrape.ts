// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable, SizeValue, TimeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputClient, InputCommon, InputTls } from "../shared.js";

/** Options of the `prometheus_scrape` input. */
export interface PrometheusScrapeInputOptions extends InputCommon, InputClient, InputTls {
  /** Time, default "10s". */
  readonly scrape_interval?: TimeValue;
  /** Size, default "10M". Not in 1.9.10, in 4.2.8. */
  readonly buffer_max_size?: SizeValue;
  /** String, default "/metrics". */
  readonly metrics_path?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly http_user?: string;
  /** String, default "". Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly bearer_token?: SecretVariable;
}

/** Takes metrics from a Prometheus endpoint. */
export const prometheusScrapeInput = (options: PrometheusScrapeInputOptions = {}): InputPlugin<"prometheus_scrape"> =>
  pluginNode("input", "prometheus_scrape", options);
