// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener } from "../shared.js";

/** Options of the `collectd` input. */
export interface CollectdInputOptions extends InputCommon, InputListener {
  /** String, default "/usr/share/collectd/types.db". */
  readonly typesdb?: string;
}

/** Takes metrics that collectd sends. */
export const collectdInput = (options: CollectdInputOptions = {}): InputPlugin<"collectd"> =>
  pluginNode("input", "collectd", options);
