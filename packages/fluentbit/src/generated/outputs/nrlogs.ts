// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `nrlogs` output. */
export interface NrlogsOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** Address of the region's API. String, default "https://log-api.newrelic.com/log/v1". */
  readonly base_uri?: string;
  /** String. A secret: only a variable. */
  readonly api_key?: SecretVariable;
  /** License key. Or `api_key`. String. A secret: only a variable. */
  readonly license_key?: SecretVariable;
  /** gzip, or false. String, default "gzip". */
  readonly compress?: "gzip" | "false" | "off" | "no" | Variable;
}

/** Sends records to New Relic. */
export const nrlogsOutput = (options: NrlogsOutputOptions = {}): OutputPlugin<"nrlogs"> =>
  pluginNode("output", "nrlogs", options);
