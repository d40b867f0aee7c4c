// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork } from "../shared.js";

/** Options of the `nats` output. */
export interface NatsOutputOptions extends OutputCommon, OutputHost, OutputNetwork {}

/** Publishes records to NATS. */
export const natsOutput = (options: NatsOutputOptions = {}): OutputPlugin<"nats"> =>
  pluginNode("output", "nats", options);
