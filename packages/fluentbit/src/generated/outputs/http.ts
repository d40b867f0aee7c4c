// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type {
  BooleanValue,
  NumberValue,
  SecretVariable,
  TimeValue,
  Variable,
} from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `http` output. */
export interface HttpOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Proxy, as `http://host:port`. String. */
  readonly proxy?: string;
  /** A header may stand twice. Boolean, default "true". */
  readonly allow_duplicated_headers?: BooleanValue;
  /** Prints answers in the log. Boolean, default "true". */
  readonly log_response_payload?: BooleanValue;
  /** Time, default "60s". Not in 1.9.10, in 4.2.8. */
  readonly "http.response_timeout"?: TimeValue;
  /** Time, default "0s". Not in 1.9.10, in 4.2.8. */
  readonly "http.read_idle_timeout"?: TimeValue;
  /** User for basic authentication. String. */
  readonly http_user?: string;
  /** Password for basic authentication. String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Boolean, default "false". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.enable"?: BooleanValue;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.token_url"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.client_id"?: string;
  /** String. Not in 4.2.8, in 5.0.9. A secret: only a variable. */
  readonly "oauth2.client_secret"?: SecretVariable;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.user_agent"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.scope"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.audience"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.resource"?: string;
  /** String, default "basic". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.auth_method"?: "basic" | "post" | "private_key_jwt" | Variable;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.jwt_key_file"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.jwt_cert_file"?: string;
  /** String. Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.jwt_aud"?: string;
  /** String, default "kid". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.jwt_header"?: string;
  /** Integer, default "300". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.jwt_ttl_seconds"?: NumberValue;
  /** Integer, default "60". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.refresh_skew_seconds"?: NumberValue;
  /** Time, default "0s". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.timeout"?: TimeValue;
  /** Time, default "0s". Not in 4.2.8, in 5.0.9. */
  readonly "oauth2.connect_timeout"?: TimeValue;
  /** Signs requests with AWS credentials. Boolean, default "false". */
  readonly aws_auth?: BooleanValue;
  /** Service that the signature is for. String. */
  readonly aws_service?: string;
  /** Region that the signature is for. String. */
  readonly aws_region?: string;
  /** String. */
  readonly aws_sts_endpoint?: string;
  /** String. */
  readonly aws_role_arn?: string;
  /** String. */
  readonly aws_external_id?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_profile?: string;
  /** Header that gets the tag. String. */
  readonly header_tag?: string;
  /** How records are written. String, default "json" since 4.2.8, none in 1.9.10. */
  readonly format?:
    | "msgpack"
    | "json"
    | "json_lines"
    | "json_stream"
    | "gelf"
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
  /** Compresses what is sent. String. */
  readonly compress?: "gzip" | "snappy" | "zstd" | Variable;
  /** Header to send: a name, a space, a value. 1 or more words, may repeat. */
  readonly header?: string | readonly string[];
  /** Path to post to. String. */
  readonly uri?: string;
  /** POST or PUT. String, default "POST". Not in 1.9.10, in 4.2.8. */
  readonly http_method?: "POST" | "PUT" | Variable;
  /** String. */
  readonly gelf_timestamp_key?: string;
  /** String. */
  readonly gelf_host_key?: string;
  /** String. */
  readonly gelf_short_message_key?: string;
  /** String. */
  readonly gelf_full_message_key?: string;
  /** String. */
  readonly gelf_level_key?: string;
  /** Key of the record that is the body. With `headers_key`. String. */
  readonly body_key?: string;
  /** Key of the record that holds the headers. With `body_key`. String. */
  readonly headers_key?: string;
}

/** Posts records to a web server. */
export const httpOutput = (options: HttpOutputOptions = {}): OutputPlugin<"http"> =>
  pluginNode("output", "http", options);
