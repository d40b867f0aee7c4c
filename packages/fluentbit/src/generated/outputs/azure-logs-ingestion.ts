// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `azure_logs_ingestion` output. Not in 1.9.10, in 4.2.8. */
export interface AzureLogsIngestionOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly tenant_id?: string;
  /** String. */
  readonly client_id: string;
  /** String. A secret: only a variable. */
  readonly client_secret: SecretVariable;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly auth_url?: string;
  /** String. */
  readonly dce_url: string;
  /** String. */
  readonly dcr_id: string;
  /** String. */
  readonly table_name: string;
  /** String, default "@timestamp". */
  readonly time_key?: string;
  /** Boolean, default "false". */
  readonly time_generated?: BooleanValue;
  /** Boolean, default "false". */
  readonly compress?: BooleanValue;
}

/** Sends records to the Logs Ingestion API of Azure Monitor. Not in 1.9.10, in 4.2.8. */
export const azureLogsIngestionOutput = (options: AzureLogsIngestionOutputOptions): OutputPlugin<"azure_logs_ingestion"> =>
  pluginNode("output", "azure_logs_ingestion", options);
