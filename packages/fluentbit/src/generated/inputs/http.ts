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

/** Options of the `http` input. */
export interface HttpInputOptions extends InputCommon, InputListener, InputTls {
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
  /** The largest request that is taken. Size, default "4M". */
  readonly buffer_max_size?: SizeValue;
  /** Size, default "512K". */
  readonly buffer_chunk_size?: SizeValue;
  /** Size, default "0". Not in 4.2.8, in 5.0.9. */
  readonly max_connections?: SizeValue;
  /** Integer, default "1". Not in 4.2.8, in 5.0.9. */
  readonly workers?: NumberValue;
  /** Boolean, default "false". Not in 4.2.8, in 5.0.9. */
  readonly add_remote_addr?: BooleanValue;
  /** String, default "REMOTE_ADDR". Not in 4.2.8, in 5.0.9. */
  readonly remote_addr_key?: string;
  /**
   * A header of each answer: name and value. 1 or more words, may repeat. Not in 1.9.10, in 4.2.8.
   */
  readonly success_header?: string | readonly string[];
  /** Field whose value becomes the tag. Without it the path of the request is the tag. String. */
  readonly tag_key?: string;
  /** Integer, default "201". */
  readonly successful_response_code?: 200 | 201 | 204 | Variable;
  /** Boolean, default "false". Not in 4.2.8, in 5.0.9. */
  readonly enable_health_endpoint?: BooleanValue;
  /** Without one it is 9880. Integer. */
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

/** Takes records as JSON over HTTP POST. */
export const httpInput = (options: HttpInputOptions = {}): InputPlugin<"http"> =>
  pluginNode("input", "http", options);
