// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener } from "../shared.js";

/** Options of the `statsd` input. */
export interface StatsdInputOptions extends InputCommon, InputListener {
  /** Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly metrics?: BooleanValue;
}

/** Takes metrics over StatsD's protocol. */
export const statsdInput = (options: StatsdInputOptions = {}): InputPlugin<"statsd"> =>
  pluginNode("input", "statsd", options);
