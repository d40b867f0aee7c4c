// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, SecretVariable, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `prometheus_remote_write` output. */
export interface PrometheusRemoteWriteOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Label of every metric: a name and a value. 1 or more words, may repeat. */
  readonly add_label?: string | readonly string[];
  /** String. */
  readonly proxy?: string;
  /** String. */
  readonly http_user?: string;
  /** String, default "". A secret: only a variable. */
  readonly http_passwd?: SecretVariable;
  /** snappy or gzip. String, default "snappy". Not in 1.9.10, in 4.2.8. */
  readonly compression?: "snappy" | "gzip" | Variable;
  /** Signs requests with AWS credentials. Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly aws_auth?: BooleanValue;
  /** String, default "aps". Not in 1.9.10, in 4.2.8. */
  readonly aws_service?: string;
  /** Region of the workspace. String. Not in 1.9.10, in 4.2.8. */
  readonly aws_region?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_sts_endpoint?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_role_arn?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_external_id?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly aws_profile?: string;
  /** 1 or more words, may repeat. */
  readonly header?: string | readonly string[];
  /** Path to post to. String. */
  readonly uri?: string;
  /** Boolean, default "true". */
  readonly log_response_payload?: BooleanValue;
}

/** Pushes metrics to a Prometheus server. */
export const prometheusRemoteWriteOutput = (options: PrometheusRemoteWriteOutputOptions = {}): OutputPlugin<"prometheus_remote_write"> =>
  pluginNode("output", "prometheus_remote_write", options);
