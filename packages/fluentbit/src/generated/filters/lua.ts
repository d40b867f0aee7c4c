// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue } from "../../model/option-values.js";
import { type FilterPlugin, pluginNode } from "../../model/plugin.js";
import type { FilterCommon } from "../shared.js";

/** Options of the `lua` filter. */
export interface LuaFilterOptions extends FilterCommon {
  /** File with the script; relative to the main config's folder. String. */
  readonly script?: string;
  /** The script itself, in place of a file. String. */
  readonly code?: string;
  /** Name of the global function that takes tag, timestamp and record. String. */
  readonly call: string;
  /** Keys whose numbers stay integers, with spaces between. String. */
  readonly type_int_key?: string;
  /** Keys whose empty tables stay lists, with spaces between. String. */
  readonly type_array_key?: string;
  /** An error of the script is logged and does not end the engine. Boolean, default "true". */
  readonly protected_mode?: BooleanValue;
  /** Hands the timestamp over as a table with sec and nsec. Boolean, default "false". */
  readonly time_as_table?: BooleanValue;
  /**
   * Hands null over as flb_null, so that the key is not lost. Boolean, default "false". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly enable_flb_null?: BooleanValue;
}

/** Hands each record to a Lua function, which changes it, drops it or makes several of it. */
export const luaFilter = (options: LuaFilterOptions): FilterPlugin<"lua"> =>
  pluginNode("filter", "lua", options);
