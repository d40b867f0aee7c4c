// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `kafka-rest` output. */
export interface KafkaRestOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** String. */
  readonly message_key?: string;
  /** String. */
  readonly time_key?: string;
  /** String, default "fluent-bit". */
  readonly topic?: string;
  /** String. */
  readonly url_path?: string;
  /** Double, default "-1". */
  readonly partition?: NumberValue;
  /** String, default "%Y-%m-%dT%H:%M:%S". */
  readonly time_key_format?: string;
  /** Boolean, default "false". */
  readonly include_tag_key?: BooleanValue;
  /** String, default "_flb-key". */
  readonly tag_key?: string;
  /** Boolean, default "false". */
  readonly avro_http_header?: BooleanValue;
}

/** Sends records to the REST proxy of Kafka. */
export const kafkaRestOutput = (options: KafkaRestOutputOptions = {}): OutputPlugin<"kafka-rest"> =>
  pluginNode("output", "kafka-rest", options);
