// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `flowcounter` output. */
export interface FlowcounterOutputOptions extends OutputCommon {
  /** String. */
  readonly unit?: "second" | "minute" | "hour" | "day" | Variable;
  /** Boolean, default "false". */
  readonly event_based?: BooleanValue;
}

/** Prints how many records and bytes it got in a time. */
export const flowcounterOutput = (options: FlowcounterOutputOptions = {}): OutputPlugin<"flowcounter"> =>
  pluginNode("output", "flowcounter", options);
