// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `azure` output. */
export interface AzureOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String. */
  readonly customer_id: string;
  /** String. A secret: only a variable. */
  readonly shared_key: SecretVariable;
  /** String, default "fluentbit". */
  readonly log_type?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly log_type_key?: string;
  /** String, default "@timestamp". */
  readonly time_key?: string;
  /** Boolean, default "false". */
  readonly time_generated?: BooleanValue;
}

/** Sends records to Azure Log Analytics. */
export const azureOutput = (options: AzureOutputOptions): OutputPlugin<"azure"> =>
  pluginNode("output", "azure", options);
