// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `kinesis_streams` output. */
export interface KinesisStreamsOutputOptions extends OutputCommon, OutputNetwork, OutputTls {
  /** Region of the stream. String. */
  readonly region: string;
  /** Stream to write to. String. */
  readonly stream: string;
  /** Key under which the time is added. Not with `log_key`. String. */
  readonly time_key?: string;
  /** strftime letters for `time_key`; `%3N` milliseconds. String. */
  readonly time_key_format?: string;
  /** Role to assume. String. */
  readonly role_arn?: string;
  /** Host in place of the region's own. String. */
  readonly endpoint?: string;
  /** Endpoint of STS in place of the region's own. String. */
  readonly sts_endpoint?: string;
  /** External id that the role asks for. String. */
  readonly external_id?: string;
  /** Sends only this key's value. Not with `time_key`. String. */
  readonly log_key?: string;
  /**
   * A failed request is sent again at once, before the engine's own retry. Boolean, default "true".
   */
  readonly auto_retry_requests?: BooleanValue;
  /** Profile in the AWS credentials file. String. Not in 1.9.10, in 4.2.8. */
  readonly profile?: string;
  /**
   * Puts as many records into one of Kinesis' as fit. Boolean, default "false". Not in 1.9.10, in
   * 4.2.8.
   */
  readonly simple_aggregation?: BooleanValue;
  /** gzip, zstd or snappy. String. Not in 4.2.8, in 5.0.9. */
  readonly compression?: "gzip" | "zstd" | "snappy" | "arrow" | "parquet" | Variable;
}

/** Sends records to Amazon Kinesis Data Streams. */
export const kinesisStreamsOutput = (options: KinesisStreamsOutputOptions): OutputPlugin<"kinesis_streams"> =>
  pluginNode("output", "kinesis_streams", options);
