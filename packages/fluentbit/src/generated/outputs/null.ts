// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `null` output. */
export interface NullOutputOptions extends OutputCommon {
  /** String. */
  readonly format?: "msgpack" | "json" | "json_lines" | "json_stream" | Variable;
  /** String. */
  readonly json_date_format?:
    | "double"
    | "epoch"
    | "iso8601"
    | "java_sql_timestamp"
    | "epoch_ms"
    | "epoch_millis"
    | "epoch_milliseconds"
    | Variable;
  /** String, default "date". */
  readonly json_date_key?: string | false;
}

/** Takes records and does nothing with them. */
export const nullOutput = (options: NullOutputOptions = {}): OutputPlugin<"null"> =>
  pluginNode("output", "null", options);
