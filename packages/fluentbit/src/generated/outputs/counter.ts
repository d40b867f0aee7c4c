// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `counter` output. */
export interface CounterOutputOptions extends OutputCommon {}

/** Prints how many records it got. */
export const counterOutput = (options: CounterOutputOptions = {}): OutputPlugin<"counter"> =>
  pluginNode("output", "counter", options);
