// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SecretVariable } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `nightfall` filter. */
export interface NightfallFilterOptions extends FilterCommon {
  /** Key for the service. String. A secret: only a variable. */
  readonly nightfall_api_key: SecretVariable;
  /** Policy that says what is looked for. String. */
  readonly policy_id: string;
  /** Share of records that are looked at, above 0 and up to 1. Double, default "1". */
  readonly sampling_rate?: NumberValue;
  /** Integer, default "0". */
  readonly "tls.debug"?: NumberValue;
  /** Boolean, default "true". */
  readonly "tls.verify"?: BooleanValue;
  /** String. */
  readonly "tls.vhost"?: string;
  /** String. */
  readonly "tls.ca_path"?: string;
}

/** Has the Nightfall service look for sensitive data, and blanks it out. */
export const nightfallFilter = (options: NightfallFilterOptions): FilterPlugin<"nightfall"> =>
  pluginNode("filter", "nightfall", options);
