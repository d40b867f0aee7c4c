// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `skywalking` output. */
export interface SkywalkingOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String. A secret: only a variable. */
  readonly auth_token?: SecretVariable;
  /** String, default "sw-service". */
  readonly svc_name?: string;
  /** String, default "fluent-bit". */
  readonly svc_inst_name?: string;
}

/** Sends records to Apache SkyWalking. */
export const skywalkingOutput = (options: SkywalkingOutputOptions = {}): OutputPlugin<"skywalking"> =>
  pluginNode("output", "skywalking", options);
