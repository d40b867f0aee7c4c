// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `exec` input. */
export interface ExecInputOptions extends InputCommon {
  /** String. */
  readonly command: string;
  /** String. */
  readonly parser?: string;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
  /** Size, default "4096". */
  readonly buf_size?: SizeValue;
  /** Boolean, default "false". */
  readonly oneshot?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly exit_after_oneshot?: BooleanValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly propagate_exit_code?: BooleanValue;
}

/** Runs a command again and again, and makes a record of each line that it prints. */
export const execInput = (options: ExecInputOptions): InputPlugin<"exec"> =>
  pluginNode("input", "exec", options);
