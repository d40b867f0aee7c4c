import { type OutputPlugin, pluginNode } from "../model/plugin.js";
import type { OutputCommon } from "./output-common.js";

/** Options of the `cloudwatch_logs` output (the engine's own plugin, not the Go plugin `cloudwatch`). */
export interface CloudwatchLogsOutputOptions extends OutputCommon {
  /** @default the stack's region */
  readonly region?: string;
  /** The group to write to; a deployment makes it. */
  readonly log_group_name: string;
  /** The stream is this and the tag. Exactly one of `log_stream_prefix` and `log_stream_name`. */
  readonly log_stream_prefix?: string;
  /** One fixed stream. */
  readonly log_stream_name?: string;
  readonly log_group_template?: string;
  readonly log_stream_template?: string;
  /** Sends only this key's value. */
  readonly log_key?: string;
  readonly log_format?: string;
  /** Makes the group when it is missing; needs logs:CreateLogGroup. @default false (the engine's) */
  readonly auto_create_group?: boolean;
  /** Retention of groups that it makes; needs logs:PutRetentionPolicy. */
  readonly log_retention_days?: number;
  readonly log_group_class?: "STANDARD" | "INFREQUENT_ACCESS";
  readonly role_arn?: string;
  readonly external_id?: string;
  readonly endpoint?: string;
  readonly sts_endpoint?: string;
  readonly extra_user_agent?: string;
  readonly metric_namespace?: string;
  readonly metric_dimensions?: string;
  readonly profile?: string;
  readonly add_entity?: boolean;
  readonly auto_retry_requests?: boolean;
}

/** Sends records to Amazon CloudWatch Logs. */
export const cloudwatchLogsOutput = (
  options: CloudwatchLogsOutputOptions,
): OutputPlugin<"cloudwatch_logs"> => pluginNode("output", "cloudwatch_logs", options);
