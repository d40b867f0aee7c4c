// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `serial` input. */
export interface SerialInputOptions extends InputCommon {
  /** String. */
  readonly file: string;
  /** Integer. */
  readonly bitrate: NumberValue;
  /** String. */
  readonly separator?: string;
  /** String. */
  readonly format?: "json" | Variable;
  /** Integer, default "0". */
  readonly min_bytes?: NumberValue;
}

/** Reads from a serial port. */
export const serialInput = (options: SerialInputOptions): InputPlugin<"serial"> =>
  pluginNode("input", "serial", options);
