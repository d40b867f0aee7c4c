// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `tcp` output. */
export interface TcpOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** How records are written. String, default "msgpack". */
  readonly format?: "msgpack" | "json" | "json_lines" | "json_stream" | Variable;
  /** How the time is written. String, default "double". */
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
  /** Key of the record whose value is sent as it is. String. Not in 1.9.10, in 4.2.8. */
  readonly raw_message_key?: string;
}

/** Sends records over a TCP connection. */
export const tcpOutput = (options: TcpOutputOptions = {}): OutputPlugin<"tcp"> =>
  pluginNode("output", "tcp", options);
