import { ignoredElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_out_kafka_create in plugins/out_kafka/kafka_config.c. */
export const kafkaOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Apache Kafka.",
  required: ["brokers"],
  oneOf: {
    format: ignoredElse("json", "msgpack", "gelf", "raw", "otlp_json", "otlp_proto"),
    timestamp_format: ignoredElse("double", "iso8601", "iso8601_ns"),
  },
  about: {
    brokers: "Brokers to start from: `host:port`, with `,` between.",
    topics:
      "Topics to write to, with `,` between; the first is used unless `topic_key` says another.",
    topic_key: "Key of the record that names the topic.",
    dynamic_topic: "Topics that `topic_key` names are added as they come.",
    format: "How a record is written.",
    message_key: "Key of the messages.",
    message_key_field: "Key of the record whose value is the message's key.",
    timestamp_key: "Key under which the time is added.",
    timestamp_format: "How the time is written.",
    queue_full_retries: "Tries while the queue is full; 0: without end.",
    raw_log_key: "Key whose value is the message, with format raw.",
    aws_msk_iam: "Signs in to MSK with IAM.",
    aws_msk_iam_cluster_arn: "Cluster to sign in to.",
  },
});
