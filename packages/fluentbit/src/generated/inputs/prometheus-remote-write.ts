// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SizeValue,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener, InputTls } from "../shared.js";

/** Options of the `prometheus_remote_write` input. Not in 1.9.10, in 4.2.8. */
export interface PrometheusRemoteWriteInputOptions extends InputCommon, InputListener, InputTls {
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
  /** Boolean, default "true". */
  readonly http2?: BooleanValue;
  /** Size, default "4M". */
  readonly buffer_max_size?: SizeValue;
  /** Size, default "512K". */
  readonly buffer_chunk_size?: SizeValue;
  /** Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly max_connections?: SizeValue;
  /** Integer, default "1". Not in 4.2.8, in 5.0.9. */
  readonly workers?: NumberValue;
  /** String. */
  readonly uri?: string;
  /** Boolean, default "true". */
  readonly tag_from_uri?: BooleanValue;
  /** Integer, default "201". */
  readonly successful_response_code?: 200 | 201 | 204 | Variable;
}

/** Takes metrics that a Prometheus sends by remote write. Not in 1.9.10, in 4.2.8. */
export const prometheusRemoteWriteInput = (options: PrometheusRemoteWriteInputOptions = {}): InputPlugin<"prometheus_remote_write"> =>
  pluginNode("input", "prometheus_remote_write", options);
