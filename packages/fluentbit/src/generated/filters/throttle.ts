// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `throttle` filter. */
export interface ThrottleFilterOptions extends FilterCommon {
  /** Records an interval, from 1. Double, default "1". */
  readonly rate?: NumberValue;
  /** Over how many intervals the rate is measured, from 2. Integer, from 0, default "5". */
  readonly window?: NumberValue;
  /** Writes the rate to the log. Boolean, default "false". */
  readonly print_status?: BooleanValue;
  /** Length of an interval in whole seconds: 5, 5s, 1m. String, default "1". */
  readonly interval?: string | number;
}

/** Drops records above a rate, over all tags that it matches. */
export const throttleFilter = (options: ThrottleFilterOptions = {}): FilterPlugin<"throttle"> =>
  pluginNode("filter", "throttle", options);
