// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `cpu` input. */
export interface CpuInputOptions extends InputCommon {
  /** Integer, default "-1". */
  readonly pid?: NumberValue;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
}

/** How busy the processors are. */
export const cpuInput = (options: CpuInputOptions = {}): InputPlugin<"cpu"> =>
  pluginNode("input", "cpu", options);
