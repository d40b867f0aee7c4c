// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, Variable } from "../../model/option-values.js";
import { processorNode, type ProcessorPlugin } from "../../model/plugin.js";
import type { Variant } from "../../model/processors.js";
import type { ProcessorCommon } from "../shared.js";

/** Options of the `sampling` processor. Not in 1.9.10, in 4.2.8. */
export interface SamplingProcessorOptions extends ProcessorCommon {
  /** probabilistic keeps a share, tail waits for a trace's end. String. */
  readonly type: "probabilistic" | "tail" | Variable;
  /** Writes traces to the log. Boolean, default "false". */
  readonly debug?: BooleanValue;
  /** sampling_percentage, or decision_wait and max_traces. Variant. */
  readonly sampling_settings: Variant;
  /** List of tests of which one must hold, for tail. Variant. */
  readonly conditions?: Variant;
}

/** Keeps a share of traces, or those that fit a condition. Not in 1.9.10, in 4.2.8. */
export const samplingProcessor = (options: SamplingProcessorOptions): ProcessorPlugin<"sampling"> =>
  processorNode("sampling", options);
