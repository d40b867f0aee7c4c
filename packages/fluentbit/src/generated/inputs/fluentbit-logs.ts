// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `fluentbit_logs` input. Not in 4.2.8, in 5.0.9. */
export interface FluentbitLogsInputOptions extends InputCommon {}

/** Fluent Bit's own log messages, as records. Not in 4.2.8, in 5.0.9. */
export const fluentbitLogsInput = (options: FluentbitLogsInputOptions = {}): InputPlugin<"fluentbit_logs"> =>
  pluginNode("input", "fluentbit_logs", options);
