// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `lib` input. */
export interface LibInputOptions extends InputCommon {}

/** The `lib` input. */
export const libInput = (options: LibInputOptions = {}): InputPlugin<"lib"> =>
  pluginNode("input", "lib", options);
