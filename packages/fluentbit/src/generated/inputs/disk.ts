// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `disk` input. */
export interface DiskInputOptions extends InputCommon {
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** String. */
  readonly dev_name?: string;
}

/** How much is read from and written to disks. */
export const diskInput = (options: DiskInputOptions = {}): InputPlugin<"disk"> =>
  pluginNode("input", "disk", options);
