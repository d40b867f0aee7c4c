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

/** Options of the `azure_blob` output. */
export interface AzureBlobOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. Required since 3.2.0. */
  readonly account_name?: string;
  /** String. */
  readonly container_name: string;
  /** Boolean, default "true". */
  readonly auto_create_container?: BooleanValue;
  /** String, default "appendblob". */
  readonly blob_type?: "appendblob" | "blockblob" | Variable;
  /** String. */
  readonly compress?: string;
  /** Boolean, default "false". */
  readonly compress_blob?: BooleanValue;
  /** Boolean, default "false". */
  readonly emulator_mode?: BooleanValue;
  /** String. A secret: only a variable. */
  readonly shared_key?: SecretVariable;
  /** String. */
  readonly endpoint?: string;
  /** String. */
  readonly path?: string;
  /** String, default "@timestamp". */
  readonly date_key?: string;
  /** String, default "key". Not in 1.9.10, in 4.2.8. */
  readonly auth_type?: "key" | "sas" | Variable;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly sas_token?: SecretVariable;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly database_file?: string;
  /** Size, default "25M". Not in 1.9.10, in 4.2.8. */
  readonly part_size?: SizeValue;
  /** Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly file_delivery_attempt_limit?: NumberValue;
  /** Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly part_delivery_attempt_limit?: NumberValue;
  /** Time, default "10M". Not in 1.9.10, in 4.2.8. */
  readonly upload_parts_timeout?: TimeValue;
  /** Time, default "6D". Not in 1.9.10, in 4.2.8. */
  readonly upload_part_freshness_limit?: TimeValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly configuration_endpoint_url?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly configuration_endpoint_username?: string;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly configuration_endpoint_password?: SecretVariable;
  /** String. Not in 1.9.10, in 4.2.8. A secret: only a variable. */
  readonly configuration_endpoint_bearer_token?: SecretVariable;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly buffering_enabled?: BooleanValue;
  /** String, default "/tmp/fluent-bit/azure-blob/". Not in 1.9.10, in 4.2.8. */
  readonly buffer_dir?: string;
  /** Time, default "30m". Not in 1.9.10, in 4.2.8. */
  readonly upload_timeout?: TimeValue;
  /** Size, default "200M". Not in 1.9.10, in 4.2.8. */
  readonly upload_file_size?: SizeValue;
  /** String, default "key". Not in 1.9.10, in 4.2.8. */
  readonly azure_blob_buffer_key?: string;
  /** Size, default "8G". Not in 1.9.10, in 4.2.8. */
  readonly store_dir_limit_size?: SizeValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly buffer_file_delete_early?: BooleanValue;
  /** Integer, default "64". Not in 1.9.10, in 4.2.8. */
  readonly blob_uri_length?: NumberValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly unify_tag?: BooleanValue;
  /** Integer, default "3". Not in 1.9.10, in 4.2.8. */
  readonly scheduler_max_retries?: NumberValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly delete_on_max_upload_error?: BooleanValue;
  /** Time, default "60s". Not in 1.9.10, in 4.2.8. */
  readonly io_timeout?: TimeValue;
}

/** Writes records to Azure Blob Storage. */
export const azureBlobOutput = (options: AzureBlobOutputOptions): OutputPlugin<"azure_blob"> =>
  pluginNode("output", "azure_blob", options);
