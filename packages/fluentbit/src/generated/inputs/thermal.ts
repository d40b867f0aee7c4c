// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `thermal` input. */
export interface ThermalInputOptions extends InputCommon {
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** String. */
  readonly name_regex?: string;
  /** String. */
  readonly type_regex?: string;
}

/** Temperatures of the machine. */
export const thermalInput = (options: ThermalInputOptions = {}): InputPlugin<"thermal"> =>
  pluginNode("input", "thermal", options);
