// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `websocket` output. */
export interface WebsocketOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String. */
  readonly uri?: string;
  /** String. */
  readonly format?: "msgpack" | "json" | "json_lines" | "json_stream" | Variable;
  /** String, default "double". */
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
  /** 1 or more words, may repeat. Not in 1.9.10, in 4.2.8. */
  readonly header?: string | readonly string[];
}

/** Sends records over a websocket. */
export const websocketOutput = (options: WebsocketOutputOptions = {}): OutputPlugin<"websocket"> =>
  pluginNode("output", "websocket", options);
