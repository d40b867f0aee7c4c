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

/** Options of the `opentelemetry` input. */
export interface OpentelemetryInputOptions extends InputCommon, InputListener, InputTls {
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
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly http2?: BooleanValue;
  /** Size, default "4M". */
  readonly buffer_max_size?: SizeValue;
  /** Size, default "512K". */
  readonly buffer_chunk_size?: SizeValue;
  /** Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly max_connections?: SizeValue;
  /** Integer, default "1". Not in 4.2.8, in 5.0.9. */
  readonly workers?: NumberValue;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly profiles_support?: BooleanValue;
  /** Boolean, default "false" since 5.0.9, "true" in 4.2.8. Not in 1.9.10, in 4.2.8. */
  readonly encode_profiles_as_log?: BooleanValue;
  /** String. */
  readonly tag_key?: string;
  /** Boolean, default "true". Not in 1.9.10, in 4.2.8. */
  readonly tag_from_uri?: BooleanValue;
  /** Integer, default "201". */
  readonly successful_response_code?: 200 | 201 | 204 | Variable;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly raw_traces?: BooleanValue;
  /** String, default "otlp". Not in 1.9.10, in 4.2.8. */
  readonly logs_metadata_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly logs_body_key?: string;
  /** Without one it is 4318. Integer. */
  readonly port?: NumberValue;
  /** Boolean, default "false". */
  readonly "oauth2.validate"?: BooleanValue;
  /** String. */
  readonly "oauth2.issuer"?: string;
  /** String. */
  readonly "oauth2.jwks_url"?: string;
  /** String. */
  readonly "oauth2.allowed_audience"?: string;
  /** String. */
  readonly "oauth2.allowed_clients"?: string;
  /** Integer, default "300". */
  readonly "oauth2.jwks_refresh_interval"?: NumberValue;
}

/** Takes logs, metrics and traces over OTLP/HTTP and gRPC. */
export const opentelemetryInput = (options: OpentelemetryInputOptions = {}): InputPlugin<"opentelemetry"> =>
  pluginNode("input", "opentelemetry", options);
