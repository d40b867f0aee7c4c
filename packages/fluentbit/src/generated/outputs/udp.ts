// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork } from "../shared.js";

/** Options of the `udp` output. Not in 1.9.10, in 4.2.8. */
export interface UdpOutputOptions extends OutputCommon, OutputHost, OutputNetwork {
  /** How records are written. String, default "json_lines". */
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
  /** Key of the record whose value is sent as it is. String. */
  readonly raw_message_key?: string;
}

/** Sends records in UDP packets. Not in 1.9.10, in 4.2.8. */
export const udpOutput = (options: UdpOutputOptions = {}): OutputPlugin<"udp"> =>
  pluginNode("output", "udp", options);
