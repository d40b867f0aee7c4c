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

/** Options of the `opentelemetry` output. */
export interface OpentelemetryOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Label of every metric: a name and a value. 1 or more words, may repeat. */
  readonly add_label?: string | readonly string[];
  /** on, off, or force to use it without asking. String, default "off". Not in 1.9.10, in 4.2.8. */
  readonly http2?: "on" | "off" | "force" | "true" | "false" | "yes" | "no" | boolean | Variable;
  /** Sends by gRPC. Boolean, default "off". Not in 1.9.10, in 4.2.8. */
  readonly grpc?: BooleanValue;
  /** String. */
  readonly proxy?: string;
  /** String. */
  readonly http_user?: string;
  /** String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly aws_auth?: BooleanValue;
  /** String, default "logs". Not in 1.9.10, in 4.2.8. */
  readonly aws_service?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_region?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_sts_endpoint?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_role_arn?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_external_id?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_profile?: string;
  /** Header to send: a name, a space, a value. 1 or more words, may repeat. */
  readonly header?: string | readonly string[];
  /** Path of metrics. String, default "/v1/metrics". Not in 1.9.10, in 4.2.8. */
  readonly metrics_uri?: string;
  /**
   * String, default "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export". Not in
   * 1.9.10, in 4.2.8.
   */
  readonly grpc_metrics_uri?: string;
  /** Logs of a request. Integer, default "1000". Not in 1.9.10, in 4.2.8. */
  readonly batch_size?: NumberValue;
  /** gzip or zstd. String. Not in 1.9.10, in 4.2.8. */
  readonly compress?: "gzip" | "zstd" | Variable;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly logs_max_resources?: NumberValue;
  /** Integer, default "0". Not in 1.9.10, in 4.2.8. */
  readonly logs_max_scopes?: NumberValue;
  /** Path of logs. String, default "/v1/logs". Not in 1.9.10, in 4.2.8. */
  readonly logs_uri?: string;
  /**
   * String, default "/opentelemetry.proto.collector.logs.v1.LogsService/Export". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly grpc_logs_uri?: string;
  /** Key of the record that is the body. String, may repeat. Not in 1.9.10, in 4.2.8. */
  readonly logs_body_key?: string | readonly string[];
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly logs_body_key_attributes?: BooleanValue;
  /** Path of traces. String, default "/v1/traces". Not in 1.9.10, in 4.2.8. */
  readonly traces_uri?: string;
  /**
   * String, default "/opentelemetry.proto.collector.trace.v1.TraceService/Export". Not in 1.9.10,
   * in 4.2.8.
   */
  readonly grpc_traces_uri?: string;
  /** String, default "/v1development/profiles". Not in 1.9.10, in 4.2.8. */
  readonly profiles_uri?: string;
  /**
   * String, default
   * "/opentelemetry.proto.collector.profiles.v1experimental.ProfilesService/Export". Not in 1.9.10,
   * in 4.2.8.
   */
  readonly grpc_profiles_uri?: string;
  /** Prints answers in the log. Boolean, default "true". */
  readonly log_response_payload?: BooleanValue;
  /** String, default "otlp". Not in 1.9.10, in 4.2.8. */
  readonly logs_metadata_key?: string;
  /** String, default "$ObservedTimestamp". Not in 1.9.10, in 4.2.8. */
  readonly logs_observed_timestamp_metadata_key?: string;
  /** String, default "$Timestamp". Not in 1.9.10, in 4.2.8. */
  readonly logs_timestamp_metadata_key?: string;
  /** String, default "$SeverityText". Not in 1.9.10, in 4.2.8. */
  readonly logs_severity_text_metadata_key?: string;
  /** String, default "$SeverityNumber". Not in 1.9.10, in 4.2.8. */
  readonly logs_severity_number_metadata_key?: string;
  /** String, default "$TraceFlags". Not in 1.9.10, in 4.2.8. */
  readonly logs_trace_flags_metadata_key?: string;
  /** String, default "$SpanId". Not in 1.9.10, in 4.2.8. */
  readonly logs_span_id_metadata_key?: string;
  /** String, default "$TraceId". Not in 1.9.10, in 4.2.8. */
  readonly logs_trace_id_metadata_key?: string;
  /** String, default "$Attributes". Not in 1.9.10, in 4.2.8. */
  readonly logs_attributes_metadata_key?: string;
  /** String, default "InstrumentationScope". Not in 1.9.10, in 4.2.8. */
  readonly logs_instrumentation_scope_metadata_key?: string;
  /** String, default "Resource". Not in 1.9.10, in 4.2.8. */
  readonly logs_resource_metadata_key?: string;
  /** String, default "$SpanId". Not in 1.9.10, in 4.2.8. */
  readonly logs_span_id_message_key?: string;
  /** String, default "$TraceId". Not in 1.9.10, in 4.2.8. */
  readonly logs_trace_id_message_key?: string;
  /** String, default "$SeverityText". Not in 1.9.10, in 4.2.8. */
  readonly logs_severity_text_message_key?: string;
  /** String, default "$SeverityNumber". Not in 1.9.10, in 4.2.8. */
  readonly logs_severity_number_message_key?: string;
  /** String, default "/v1/metrics". In 1.9.10, not in 4.2.8. */
  readonly uri?: string;
  /** Boolean. */
  readonly "oauth2.enable"?: BooleanValue;
  /** String. */
  readonly "oauth2.token_url"?: string;
  /** String. */
  readonly "oauth2.client_id"?: string;
  /** String. A secret: only a variable. */
  readonly "oauth2.client_secret"?: SecretVariable;
  /** String. */
  readonly "oauth2.user_agent"?: string;
  /** String. */
  readonly "oauth2.scope"?: string;
  /** String. */
  readonly "oauth2.audience"?: string;
  /** String. */
  readonly "oauth2.resource"?: string;
  /** String. */
  readonly "oauth2.auth_method"?: string;
  /** String. */
  readonly "oauth2.jwt_key_file"?: string;
  /** String. */
  readonly "oauth2.jwt_cert_file"?: string;
  /** String. */
  readonly "oauth2.jwt_aud"?: string;
  /** String. */
  readonly "oauth2.jwt_header"?: string;
  /** Integer. */
  readonly "oauth2.jwt_ttl_seconds"?: NumberValue;
  /** Integer. */
  readonly "oauth2.refresh_skew_seconds"?: NumberValue;
  /** Time. */
  readonly "oauth2.timeout"?: TimeValue;
  /** Time. */
  readonly "oauth2.connect_timeout"?: TimeValue;
}

/** Sends logs, metrics and traces as OTLP. */
export const opentelemetryOutput = (options: OpentelemetryOutputOptions = {}): OutputPlugin<"opentelemetry"> =>
  pluginNode("output", "opentelemetry", options);
