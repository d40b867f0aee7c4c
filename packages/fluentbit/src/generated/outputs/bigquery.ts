// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `bigquery` output. */
export interface BigqueryOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly google_service_credentials?: string;
  /** Boolean, default "false". */
  readonly enable_identity_federation?: BooleanValue;
  /** String. */
  readonly aws_region?: string;
  /** String. */
  readonly project_number?: string;
  /** String. */
  readonly pool_id?: string;
  /** String. */
  readonly provider_id?: string;
  /** String. */
  readonly google_service_account?: string;
  /** String. */
  readonly service_account_email?: string;
  /** String. A secret: only a variable. */
  readonly service_account_secret?: SecretVariable;
  /** String. */
  readonly project_id?: string;
  /** String. */
  readonly dataset_id: string;
  /** String. */
  readonly table_id: string;
  /** Boolean, default "false". */
  readonly skip_invalid_rows?: BooleanValue;
  /** Boolean, default "false". */
  readonly ignore_unknown_values?: BooleanValue;
}

/** Streams records into a table of BigQuery. */
export const bigqueryOutput = (options: BigqueryOutputOptions): OutputPlugin<"bigquery"> =>
  pluginNode("output", "bigquery", options);
