// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `exit` output. */
export interface ExitOutputOptions extends OutputCommon {
  /** Integer, default "-1" since 4.2.8, "1" in 1.9.10. */
  readonly flush_count?: NumberValue;
  /** Integer, default "-1". Not in 1.9.10, in 4.2.8. */
  readonly record_count?: NumberValue;
  /** Integer, default "-1". Not in 1.9.10, in 4.2.8. */
  readonly time_count?: NumberValue;
}

/** Ends the engine after some chunks, records or seconds; for tests. */
export const exitOutput = (options: ExitOutputOptions = {}): OutputPlugin<"exit"> =>
  pluginNode("output", "exit", options);
