// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `oracle_log_analytics` output. Not in 1.9.10, in 4.2.8. */
export interface OracleLogAnalyticsOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String, default "". */
  readonly config_file_location?: string;
  /** String, default "DEFAULT". */
  readonly profile_name?: string;
  /** Boolean, default "false". */
  readonly oci_config_in_record?: BooleanValue;
  /** String. */
  readonly uri?: string;
  /** String. */
  readonly oci_la_log_group_id?: string;
  /** String. */
  readonly oci_la_log_set_id?: string;
  /** String. */
  readonly oci_la_entity_id?: string;
  /** String. */
  readonly oci_la_entity_type?: string;
  /** String. */
  readonly oci_la_log_source_name?: string;
  /** String. */
  readonly oci_la_log_path?: string;
  /** 2 or more words, may repeat. */
  readonly oci_la_global_metadata?: string | readonly string[];
  /** 2 or more words, may repeat. */
  readonly oci_la_metadata?: string | readonly string[];
  /** String. */
  readonly namespace?: string;
  /** String. */
  readonly proxy?: string;
}

/** Sends records to Oracle Log Analytics. Not in 1.9.10, in 4.2.8. */
export const oracleLogAnalyticsOutput = (options: OracleLogAnalyticsOutputOptions = {}): OutputPlugin<"oracle_log_analytics"> =>
  pluginNode("output", "oracle_log_analytics", options);
