// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, TimeValue, Variable } from "../../model/option-values.js";
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `cumulative_to_delta` processor. Not in 4.2.8, in 5.0.9. */
export interface CumulativeToDeltaProcessorOptions extends ProcessorCommon {
  /** What becomes of the first value of a series: auto, keep or drop. String, default "unset". */
  readonly initial_value?: "unset" | "auto" | "keep" | "drop" | Variable;
  /**
   * Drops the first value of a series; read when initial_value is unset. Boolean, default "true".
   */
  readonly drop_first?: BooleanValue;
  /** Drops a value below the one before it. Boolean, default "true". */
  readonly drop_on_reset?: BooleanValue;
  /** How long a series is remembered; 0 is for ever. Time, default "1h". */
  readonly max_staleness?: TimeValue;
  /** How many series are remembered; 0 is all. Integer, default "65536". */
  readonly max_series?: NumberValue;
}

/** Turns sums that grow into the difference to the last one. Not in 4.2.8, in 5.0.9. */
export const cumulativeToDeltaProcessor = (options: CumulativeToDeltaProcessorOptions = {}): ProcessorPlugin<"cumulative_to_delta"> =>
  processorNode("cumulative_to_delta", options);
