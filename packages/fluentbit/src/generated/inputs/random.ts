// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `random` input. */
export interface RandomInputOptions extends InputCommon {
  /** Integer, default "-1". */
  readonly samples?: NumberValue;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
}

/** Random numbers, for tests. */
export const randomInput = (options: RandomInputOptions = {}): InputPlugin<"random"> =>
  pluginNode("input", "random", options);
