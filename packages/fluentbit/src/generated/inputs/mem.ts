// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `mem` input. */
export interface MemInputOptions extends InputCommon {
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** Integer, default "0". */
  readonly pid?: NumberValue;
}

/** How much memory and swap is in use. */
export const memInput = (options: MemInputOptions = {}): InputPlugin<"mem"> =>
  pluginNode("input", "mem", options);
