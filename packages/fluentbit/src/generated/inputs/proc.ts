// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `proc` input. */
export interface ProcInputOptions extends InputCommon {
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** Boolean, default "false". */
  readonly alert?: BooleanValue;
  /** Boolean, default "true". */
  readonly mem?: BooleanValue;
  /** Boolean, default "true". */
  readonly fd?: BooleanValue;
  /** String. */
  readonly proc_name: string;
}

/** Tells whether a process runs, and what memory it takes. */
export const procInput = (options: ProcInputOptions): InputPlugin<"proc"> =>
  pluginNode("input", "proc", options);
