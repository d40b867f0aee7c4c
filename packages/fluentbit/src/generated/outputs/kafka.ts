// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Scalar } from "@millrace/core";
import type { BooleanValue, NumberValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputTls } from "../shared.js";

/** Options of the `kafka` output. Not in 1.9.10, in 4.2.8. */
export interface KafkaOutputOptions extends OutputCommon, OutputTls {
  /** Key of the record that names the topic. String. */
  readonly topic_key?: string;
  /** Topics that `topic_key` names are added as they come. Boolean, default "false". */
  readonly dynamic_topic?: BooleanValue;
  /** How a record is written. String. */
  readonly format?: "json" | "msgpack" | "gelf" | "raw" | "otlp_json" | "otlp_proto" | Variable;
  /** Boolean, default "false". Not in 4.2.8, in 5.0.9. */
  readonly otlp_logs_partition_by_resource?: BooleanValue;
  /** Key of the messages. String. */
  readonly message_key?: string;
  /** Key of the record whose value is the message's key. String. */
  readonly message_key_field?: string;
  /** Key under which the time is added. String, default "@timestamp". */
  readonly timestamp_key?: string;
  /** How the time is written. String. */
  readonly timestamp_format?: "double" | "iso8601" | "iso8601_ns" | Variable;
  /** Tries while the queue is full; 0: without end. Integer, default "10". */
  readonly queue_full_retries?: NumberValue;
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
  /**
   * Topics to write to, with `,` between; the first is used unless `topic_key` says another.
   * String.
   */
  readonly topics?: string;
  /** Brokers to start from: `host:port`, with `,` between. String. */
  readonly brokers: string;
  /** String. */
  readonly client_id?: string;
  /** String. */
  readonly group_id?: string;
  /** Keys that start so. */
  readonly [key: `rdkafka.${string}`]: Scalar | undefined;
  /** Key whose value is the message, with format raw. String. */
  readonly raw_log_key?: string;
  /** Cluster to sign in to. String. */
  readonly aws_msk_iam_cluster_arn?: string;
  /** Signs in to MSK with IAM. Boolean, default "false". */
  readonly aws_msk_iam?: BooleanValue;
}

/** Sends records to Apache Kafka. Not in 1.9.10, in 4.2.8. */
export const kafkaOutput = (options: KafkaOutputOptions): OutputPlugin<"kafka"> =>
  pluginNode("output", "kafka", options);
