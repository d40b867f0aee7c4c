// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `stdout` filter. */
export interface StdoutFilterOptions extends FilterCommon {}

/** Writes records to stdout and lets them pass. */
export const stdoutFilter = (options: StdoutFilterOptions = {}): FilterPlugin<"stdout"> =>
  pluginNode("filter", "stdout", options);
