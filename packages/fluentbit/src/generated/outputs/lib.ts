// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `lib` output. */
export interface LibOutputOptions extends OutputCommon {
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly format?: string;
  /** Integer. Not in 1.9.10, in 4.2.8. */
  readonly max_records?: NumberValue;
  /** String, default "single_record". Not in 1.9.10, in 4.2.8. */
  readonly data_mode?: string;
}

/** Hands records to a program that has the engine as a library. */
export const libOutput = (options: LibOutputOptions = {}): OutputPlugin<"lib"> =>
  pluginNode("output", "lib", options);
