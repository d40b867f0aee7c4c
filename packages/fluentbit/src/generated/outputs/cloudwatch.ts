// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { goPluginNode, type OutputPlugin } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `cloudwatch` output. Only in the image aws-for-fluent-bit. */
export interface CloudwatchOutputOptions extends OutputCommon {
  /** String. */
  readonly region: string;
  /** Group to write to; `$(…)` takes a key, the tag or ECS metadata. String. */
  readonly log_group_name: string;
  /** Group of records for which the template fails. String, default "fluentbit-default". */
  readonly default_log_group_name?: string;
  /** Stream to write to; a template too. Not with `log_stream_prefix`. String. */
  readonly log_stream_name?: string;
  /** The stream is this and the tag. Not with `log_stream_name`. String. */
  readonly log_stream_prefix?: string;
  /** Stream of records for which the template fails. String, default "/fluentbit-default". */
  readonly default_log_stream_name?: string;
  /** Sends only this key's value. String. */
  readonly log_key?: string;
  /** `json/emf` marks records as embedded metrics. String. */
  readonly log_format?: string;
  /** Role to assume. String. */
  readonly role_arn?: string;
  /** String. */
  readonly external_id?: string;
  /** Makes the group when it is missing. Boolean, default "false". */
  readonly auto_create_group?: BooleanValue;
  /** Makes the stream when it is missing. Boolean, default "true". */
  readonly auto_create_stream?: BooleanValue;
  /** `tag=value` pairs for groups that it makes, comma-separated. String. */
  readonly new_log_group_tags?: string;
  /** Retention of groups that it makes; 0: for ever. Integer, default "0". */
  readonly log_retention_days?: NumberValue;
  /** String. */
  readonly endpoint?: string;
  /** String. */
  readonly sts_endpoint?: string;
  /** HTTP address that gives credentials. String. */
  readonly credentials_endpoint?: string;
  /** String. */
  readonly extra_user_agent?: string;
}

/**
 * Sends records to Amazon CloudWatch Logs. The image's older Go plugin: `cloudwatch_logs` is
 * faster. Only in the image aws-for-fluent-bit.
 */
export const cloudwatchOutput = (options: CloudwatchOutputOptions): OutputPlugin<"cloudwatch"> =>
  goPluginNode("output", "cloudwatch", options);
