// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `head` input. */
export interface HeadInputOptions extends InputCommon {
  /** Path of the file. String. */
  readonly file?: string;
  /** String, default "head". */
  readonly key?: string;
  /** Size, default "256". */
  readonly buf_size?: SizeValue;
  /** Boolean, default "false". */
  readonly split_line?: BooleanValue;
  /** Integer, default "0". */
  readonly lines?: NumberValue;
  /** Boolean, default "false". */
  readonly add_path?: BooleanValue;
  /** Integer, default "1". */
  readonly interval_sec?: NumberValue;
  /** Integer, default "0". */
  readonly interval_nsec?: NumberValue;
}

/** Reads the start of a file, again and again. */
export const headInput = (options: HeadInputOptions = {}): InputPlugin<"head"> =>
  pluginNode("input", "head", options);
