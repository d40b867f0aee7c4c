// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue } from "../../model/option-values.js";
import { goPluginNode, type OutputPlugin } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `firehose` output. Only in the image aws-for-fluent-bit. */
export interface FirehoseOutputOptions extends OutputCommon {
  /** String. */
  readonly region: string;
  /** Delivery stream to write to. String. */
  readonly delivery_stream: string;
  /** Sends only these keys. Comma-separated. */
  readonly data_keys?: string | readonly string[];
  /** Sends only this key's value. String. */
  readonly log_key?: string;
  /** Role to assume. String. */
  readonly role_arn?: string;
  /** String. */
  readonly endpoint?: string;
  /** String. */
  readonly sts_endpoint?: string;
  /** Key under which the record's time is added. String. */
  readonly time_key?: string;
  /** strftime letters for `time_key`; `%L` milliseconds, `%f` microseconds. String. */
  readonly time_key_format?: string;
  /** Text in place of the dots in keys. String. */
  readonly replace_dots?: string;
  /** Puts as many log lines into a Firehose record as fit. Boolean, default "false". */
  readonly simple_aggregation?: BooleanValue;
}

/**
 * Sends records to Amazon Data Firehose. The image's older Go plugin: `kinesis_firehose` is faster.
 * Only in the image aws-for-fluent-bit.
 */
export const firehoseOutput = (options: FirehoseOutputOptions): OutputPlugin<"firehose"> =>
  goPluginNode("output", "firehose", options, ["data_keys"]);
