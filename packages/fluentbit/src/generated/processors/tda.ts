// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `tda` processor. Not in 4.2.8, in 5.0.9. */
export interface TdaProcessorOptions extends ProcessorCommon {
  /** Integer, default "60". */
  readonly window_size?: NumberValue;
  /** Integer, default "10". */
  readonly min_points?: NumberValue;
  /** Integer, default "3". */
  readonly embed_dim?: NumberValue;
  /** Integer, default "1". */
  readonly embed_delay?: NumberValue;
  /** Double, default "0". */
  readonly threshold?: NumberValue;
}

/** Measures the shape of metrics over time. Not in 4.2.8, in 5.0.9. */
export const tdaProcessor = (options: TdaProcessorOptions = {}): ProcessorPlugin<"tda"> =>
  processorNode("tda", options);
