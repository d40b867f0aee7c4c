// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `azure_kusto` output. Not in 1.9.10, in 4.2.8. */
export interface AzureKustoOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly tenant_id?: string;
  /** String. */
  readonly client_id?: string;
  /** String. A secret: only a variable. */
  readonly client_secret?: SecretVariable;
  /** String. */
  readonly workload_identity_token_file?: string;
  /** String, default "service_principal". */
  readonly auth_type?: "service_principal" | "managed_identity" | "workload_identity" | Variable;
  /** String. */
  readonly ingestion_endpoint: string;
  /** String. */
  readonly database_name: string;
  /** String. */
  readonly table_name: string;
  /** String. */
  readonly ingestion_mapping_reference?: string;
  /** String, default "log". */
  readonly log_key?: string;
  /** Boolean, default "true". */
  readonly include_tag_key?: BooleanValue;
  /** String, default "tag". */
  readonly tag_key?: string;
  /** Boolean, default "true". */
  readonly include_time_key?: BooleanValue;
  /** String, default "timestamp". */
  readonly time_key?: string;
  /** Time, default "60". */
  readonly ingestion_endpoint_connect_timeout?: TimeValue;
  /** Boolean, default "true". */
  readonly compression_enabled?: BooleanValue;
  /** Time, default "3600". */
  readonly ingestion_resources_refresh_interval?: TimeValue;
  /** Boolean, default "false". */
  readonly buffering_enabled?: BooleanValue;
  /** String, default "/tmp/fluent-bit/azure-kusto/". */
  readonly buffer_dir?: string;
  /** Time, default "30m". */
  readonly upload_timeout?: TimeValue;
  /** Size, default "200M". */
  readonly upload_file_size?: SizeValue;
  /** String, default "key". */
  readonly azure_kusto_buffer_key?: string;
  /** Size, default "8G". */
  readonly store_dir_limit_size?: SizeValue;
  /** Boolean, default "false". */
  readonly buffer_file_delete_early?: BooleanValue;
  /** Boolean, default "true". */
  readonly unify_tag?: BooleanValue;
  /** Integer, default "64". */
  readonly blob_uri_length?: NumberValue;
  /** Integer, default "3". */
  readonly scheduler_max_retries?: NumberValue;
  /** Boolean, default "false". */
  readonly delete_on_max_upload_error?: BooleanValue;
  /** Time, default "60s". */
  readonly io_timeout?: TimeValue;
}

/** Sends records to Azure Data Explorer. Not in 1.9.10, in 4.2.8. */
export const azureKustoOutput = (options: AzureKustoOutputOptions): OutputPlugin<"azure_kusto"> =>
  pluginNode("output", "azure_kusto", options);
