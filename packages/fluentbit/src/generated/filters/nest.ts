// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `nest` filter. */
export interface NestFilterOptions extends FilterCommon {
  /** nest or lift. String. */
  readonly operation: string;
  /** Keys to put into the map; a * at its end stands for other letters. String, may repeat. */
  readonly wildcard?: string | readonly string[];
  /** Key of the map that nest makes. String. */
  readonly nest_under?: string;
  /** Key of the map that lift empties. String. */
  readonly nested_under?: string;
  /** Text in front of the keys. String. */
  readonly add_prefix?: string;
  /** Text to take off the front of the keys. String. */
  readonly remove_prefix?: string;
}

/** Puts keys into a map, or lifts the keys of a map out of it. */
export const nestFilter = (options: NestFilterOptions): FilterPlugin<"nest"> =>
  pluginNode("filter", "nest", options);
