// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, TimeValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork } from "../shared.js";

/** Options of the `vivo_exporter` output. Not in 1.9.10, in 4.2.8. */
export interface VivoExporterOutputOptions extends OutputCommon, OutputHost, OutputNetwork {
  /** Boolean, default "true". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.http2"?: BooleanValue;
  /** Time, default "10s". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.idle_timeout"?: TimeValue;
  /** Size, default "4M". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.buffer_max_size"?: SizeValue;
  /** Size, default "512K". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.buffer_chunk_size"?: SizeValue;
  /** Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.max_connections"?: SizeValue;
  /** Integer, default "1". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.workers"?: NumberValue;
  /** Size, default "8192". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.ingress_queue_event_limit"?: SizeValue;
  /** Size, default "256M". Not in 4.2.8, in 5.0.9. */
  readonly "http_server.ingress_queue_byte_limit"?: SizeValue;
  /** Boolean, default "true". Not in 4.2.8, in 5.0.9. */
  readonly http2?: BooleanValue;
  /** Size, default "4M". Not in 4.2.8, in 5.0.9. */
  readonly buffer_max_size?: SizeValue;
  /** Size, default "512K". Not in 4.2.8, in 5.0.9. */
  readonly buffer_chunk_size?: SizeValue;
  /** Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly max_connections?: SizeValue;
  /** Integer, default "1". Not in 4.2.8, in 5.0.9. */
  readonly workers?: NumberValue;
  /** Boolean, default "off". */
  readonly empty_stream_on_read?: BooleanValue;
  /** Size, default "20M". */
  readonly stream_queue_size?: SizeValue;
  /** String. */
  readonly http_cors_allow_origin?: string;
}

/** Serves logs, metrics and traces over HTTP, to look at them. Not in 1.9.10, in 4.2.8. */
export const vivoExporterOutput = (options: VivoExporterOutputOptions = {}): OutputPlugin<"vivo_exporter"> =>
  pluginNode("output", "vivo_exporter", options);
