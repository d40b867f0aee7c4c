// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { SizeValue } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `stdin` input. */
export interface StdinInputOptions extends InputCommon {
  /** String. */
  readonly parser?: string;
  /** Size. */
  readonly buffer_size?: SizeValue;
}

/** Reads records from standard input. */
export const stdinInput = (options: StdinInputOptions = {}): InputPlugin<"stdin"> =>
  pluginNode("input", "stdin", options);
