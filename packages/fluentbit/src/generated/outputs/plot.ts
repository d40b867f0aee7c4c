// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `plot` output. */
export interface PlotOutputOptions extends OutputCommon {
  /** String. */
  readonly key?: string;
  /** String. */
  readonly file?: string;
}

/** Writes a number of each record to a file for gnuplot. */
export const plotOutput = (options: PlotOutputOptions = {}): OutputPlugin<"plot"> =>
  pluginNode("output", "plot", options);
