// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `chronicle` output. Not in 1.9.10, in 4.2.8. */
export interface ChronicleOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** String. */
  readonly google_service_credentials?: string;
  /** String. */
  readonly service_account_email?: string;
  /** String. A secret: only a variable. */
  readonly service_account_secret?: SecretVariable;
  /** String. */
  readonly project_id?: string;
  /** String. */
  readonly customer_id: string;
  /** String. */
  readonly log_type: string;
  /** String. */
  readonly region?: string;
  /** String. */
  readonly log_key?: string;
  /** String. */
  readonly namespace?: string;
  /** String. */
  readonly namespace_key?: string;
  /** 1 or more words, may repeat. */
  readonly label?: string | readonly string[];
}

/** Sends records to Google Security Operations. Not in 1.9.10, in 4.2.8. */
export const chronicleOutput = (options: ChronicleOutputOptions): OutputPlugin<"chronicle"> =>
  pluginNode("output", "chronicle", options);
