// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `stdout` output. */
export interface StdoutOutputOptions extends OutputCommon {
  /** How records are printed; as they are, when it is left out. String. */
  readonly format?:
    | "msgpack"
    | "json"
    | "json_lines"
    | "json_stream"
    | "otlp_json"
    | "otlp_json_pretty"
    | Variable;
  /** How the time is written. String. */
  readonly json_date_format?:
    | "double"
    | "epoch"
    | "iso8601"
    | "java_sql_timestamp"
    | "epoch_ms"
    | "epoch_millis"
    | "epoch_milliseconds"
    | Variable;
  /** Key under which the time is added; `false`: no time. String, default "date". */
  readonly json_date_key?: string | false;
}

/** Prints records. */
export const stdoutOutput = (options: StdoutOutputOptions = {}): OutputPlugin<"stdout"> =>
  pluginNode("output", "stdout", options);
