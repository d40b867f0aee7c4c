// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `cloudwatch_logs` output. */
export interface CloudwatchLogsOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** Region of the log group. String, default: the stack's region. */
  readonly region?: string;
  /** Group to write to, and the one of records for which the template fails. String. */
  readonly log_group_name: string;
  /** Stream to write to. Not with `log_stream_prefix`. String. */
  readonly log_stream_name?: string;
  /** The stream is this and the tag. Not with `log_stream_name`. String. */
  readonly log_stream_prefix?: string;
  /** Group made of keys of the record, such as `$kubernetes['namespace_name']`. String. */
  readonly log_group_template?: string;
  /** Stream made of keys of the record. String. */
  readonly log_stream_template?: string;
  /** Sends only this key's value. String. */
  readonly log_key?: string;
  /** Word that is added to the user agent. String. */
  readonly extra_user_agent?: string;
  /** `json/emf` marks records as embedded metrics. String. */
  readonly log_format?: "json/emf" | Variable;
  /** Role to assume. String. */
  readonly role_arn?: string;
  /** Makes the group when it is missing. Boolean, default "false". */
  readonly auto_create_group?: BooleanValue;
  /**
   * A failed request is sent again at once, before the engine's own retry. Boolean, default "true".
   */
  readonly auto_retry_requests?: BooleanValue;
  /** Retention of groups that it makes; 0: for ever. Integer, default "0". */
  readonly log_retention_days?: NumberValue;
  /** Host in place of the region's own. String. */
  readonly endpoint?: string;
  /** Endpoint of STS in place of the region's own. String. */
  readonly sts_endpoint?: string;
  /** External id that the role asks for. String. */
  readonly external_id?: string;
  /** Namespace of the embedded metrics. String. */
  readonly metric_namespace?: string;
  /** Dimensions: `,` between those of a set, `;` between sets. String. */
  readonly metric_dimensions?: string;
  /** Profile in the AWS credentials file. String. Not in 1.9.10, in 4.2.8. */
  readonly profile?: string;
  /** Class of groups that it makes. String, default "". Not in 1.9.10, in 4.2.8. */
  readonly log_group_class?: "STANDARD" | "INFREQUENT_ACCESS" | Variable;
  /**
   * Adds the Kubernetes workload, for the console's links. Boolean, default "false". Not in 1.9.10,
   * in 4.2.8.
   */
  readonly add_entity?: BooleanValue;
}

/** Sends records to Amazon CloudWatch Logs. */
export const cloudwatchLogsOutput = (options: CloudwatchLogsOutputOptions): OutputPlugin<"cloudwatch_logs"> =>
  pluginNode("output", "cloudwatch_logs", options);
