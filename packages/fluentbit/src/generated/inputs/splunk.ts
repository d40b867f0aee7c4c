// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  SizeValue,
  TimeValue,
} from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener, InputTls } from "../shared.js";

/** Options of the `splunk` input. Not in 1.9.10, in 4.2.8. */
export interface SplunkInputOptions extends InputCommon, InputListener, InputTls {
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
  /** 1 or more words, may repeat. */
  readonly success_header?: string | readonly string[];
  /** Tokens that are taken, with `,` between. String. A secret: only a variable. */
  readonly splunk_token?: SecretVariable;
  /** Boolean, default "true". */
  readonly store_token_in_metadata?: BooleanValue;
  /** String, default "@splunk_token". */
  readonly splunk_token_key?: string;
  /** String. */
  readonly tag_key?: string;
  /** Boolean, default "false". */
  readonly add_remote_addr?: BooleanValue;
  /** String, default "remote_addr". */
  readonly remote_addr_key?: string;
  /** Without one it is 8088. Integer. */
  readonly port?: NumberValue;
}

/** Takes records as Splunk's HTTP event collector does. Not in 1.9.10, in 4.2.8. */
export const splunkInput = (options: SplunkInputOptions = {}): InputPlugin<"splunk"> =>
  pluginNode("input", "splunk", options);
