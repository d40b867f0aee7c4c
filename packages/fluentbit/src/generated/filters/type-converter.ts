// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `type_converter` filter. */
export interface TypeConverterFilterOptions extends FilterCommon {
  /**
   * Key, new key and new type: int, uint, float, hex, string or bool. 3 or more words, may repeat.
   */
  readonly int_key?: string | readonly string[];
  /**
   * Key, new key and new type: int, uint, float, hex, string or bool. 3 or more words, may repeat.
   */
  readonly uint_key?: string | readonly string[];
  /**
   * Key, new key and new type: int, uint, float, hex, string or bool. 3 or more words, may repeat.
   */
  readonly float_key?: string | readonly string[];
  /**
   * Key, new key and new type: int, uint, float, hex, string or bool. 3 or more words, may repeat.
   */
  readonly str_key?: string | readonly string[];
}

/** Writes a field again, under a new key and as another type. */
export const typeConverterFilter = (options: TypeConverterFilterOptions = {}): FilterPlugin<"type_converter"> =>
  pluginNode("filter", "type_converter", options);
