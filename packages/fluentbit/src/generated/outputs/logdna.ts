// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `logdna` output. */
export interface LogdnaOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String, default "logs.logdna.com". */
  readonly logdna_host?: string;
  /** Integer, default "443". */
  readonly logdna_port?: NumberValue;
  /** String, default "/logs/ingest". Not in 1.9.10, in 4.2.8. */
  readonly logdna_endpoint?: string;
  /** String. A secret: only a variable. */
  readonly api_key: SecretVariable;
  /** String. */
  readonly hostname?: string;
  /** String, default "". */
  readonly mac?: string;
  /** String, default "". */
  readonly ip?: string;
  /** Comma-separated, default "". */
  readonly tags?: string | readonly string[];
  /** String. */
  readonly file?: string;
  /** String, default "Fluent Bit". */
  readonly app?: string;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly exclude_promoted_keys?: BooleanValue;
}

/** Sends records to LogDNA, now Mezmo. */
export const logdnaOutput = (options: LogdnaOutputOptions): OutputPlugin<"logdna"> =>
  pluginNode("output", "logdna", options, ["tags"]);
