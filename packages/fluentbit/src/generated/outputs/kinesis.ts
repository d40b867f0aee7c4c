// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { goPluginNode, type OutputPlugin } from "../../model/plugin.js";
import type { OutputCommon } from "../shared.js";

/** Options of the `kinesis` output. Only in the image aws-for-fluent-bit. */
export interface KinesisOutputOptions extends OutputCommon {
  /** String. */
  readonly region: string;
  /** Stream to write to. String. */
  readonly stream: string;
  /** Key whose value chooses the shard; `->` leads into maps. `log` is refused. String. */
  readonly partition_key?: string;
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
  /** Ends each record with a newline. Boolean, default "false". */
  readonly append_newline?: BooleanValue;
  /** Key under which the record's time is added. String. */
  readonly time_key?: string;
  /** strftime letters for `time_key`; `%L` milliseconds, `%f` microseconds. String. */
  readonly time_key_format?: string;
  /** Text in place of the dots in keys. String. */
  readonly replace_dots?: string;
  /** Aggregates records as the Kinesis Producer Library does. Boolean, default "false". */
  readonly aggregation?: BooleanValue;
  /** String, default "none". */
  readonly compression?: "none" | "zlib" | "gzip" | Variable;
  /**
   * Deliveries at a time. Above 0, records are lost when retries run out. Integer, 0 to 10, default
   * "0".
   */
  readonly experimental_concurrency?: NumberValue;
  /** Retries of such a delivery. Integer, from 0, default "4". */
  readonly experimental_concurrency_retries?: NumberValue;
  /** Seconds for a request; 0: no limit. Integer, from 0, default "0". */
  readonly http_request_timeout?: NumberValue;
}

/**
 * Sends records to Amazon Kinesis Data Streams. The image's older Go plugin: `kinesis_streams` is
 * faster. Only in the image aws-for-fluent-bit.
 */
export const kinesisOutput = (options: KinesisOutputOptions): OutputPlugin<"kinesis"> =>
  goPluginNode("output", "kinesis", options, ["data_keys"]);
