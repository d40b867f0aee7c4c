// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { Scalar } from "@millrace/core";
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon } from "../shared.js";

/** Options of the `kafka` input. Not in 1.9.10, in 4.2.8. */
export interface KafkaInputOptions extends InputCommon {
  /** Integer, default "500". */
  readonly poll_ms?: NumberValue;
  /** String. */
  readonly topics: string;
  /** String, default "none". */
  readonly format?: "none" | "json" | Variable;
  /** String. */
  readonly brokers: string;
  /** String. */
  readonly client_id?: string;
  /** String. */
  readonly group_id?: string;
  /** Keys that start so. */
  readonly [key: `rdkafka.${string}`]: Scalar | undefined;
  /** Size, default "4M". */
  readonly buffer_max_size?: SizeValue;
  /** Integer, default "1". */
  readonly poll_timeout_ms?: NumberValue;
  /** Boolean, default "false". */
  readonly enable_auto_commit?: BooleanValue;
  /** String. */
  readonly aws_msk_iam_cluster_arn?: string;
  /** Boolean, default "false". */
  readonly aws_msk_iam?: BooleanValue;
}

/** Reads records from Kafka topics. Not in 1.9.10, in 4.2.8. */
export const kafkaInput = (options: KafkaInputOptions): InputPlugin<"kafka"> =>
  pluginNode("input", "kafka", options);
