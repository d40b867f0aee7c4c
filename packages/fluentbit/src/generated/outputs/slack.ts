// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SecretVariable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `slack` output. */
export interface SlackOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** Address of the webhook, with https. String. A secret: only a variable. */
  readonly webhook: SecretVariable;
}

/** Posts records into a channel of Slack. */
export const slackOutput = (options: SlackOutputOptions): OutputPlugin<"slack"> =>
  pluginNode("output", "slack", options);
