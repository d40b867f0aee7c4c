import type { InstanceView } from "@millrace/fluentbit/check";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { toPlain } from "../json/plain.js";
import type { LogEvent, RecordMap, Value } from "../record.js";
import { Float } from "../record.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { jsonWriter } from "./json-writer.js";
import type { KafkaMessage } from "./landed.js";
import { landing } from "./landing.js";
import { assuranceOf, commaList, flag, lastText, tellNear } from "./option-values.js";
import { dateValue } from "./record-lines.js";
import { shownBody } from "./shown-body.js";
import { strftime } from "./strftime.js";

export const kafkaProofs: OptionProofs = {
  topic_key: "read",
  dynamic_topic: "read",
  format: "read",
  otlp_logs_partition_by_resource: "not simulated",
  message_key: "read",
  message_key_field: "read",
  timestamp_key: "read",
  timestamp_format: "read",
  queue_full_retries: "transport",
  gelf_timestamp_key: "not simulated",
  gelf_host_key: "not simulated",
  gelf_short_message_key: "not simulated",
  gelf_full_message_key: "not simulated",
  gelf_level_key: "not simulated",
  schema_str: "not simulated",
  schema_id: "not simulated",
  schema_registry_url: "not simulated",
  "schema.registry.url": "not simulated",
  schema_registry_subject: "not simulated",
  "schema.registry.subject": "not simulated",
  schema_registry_version: "transport",
  "schema.registry.version": "transport",
  schema_registry_http_user: "transport",
  "schema.registry.http.user": "transport",
  schema_registry_http_passwd: "transport",
  "schema.registry.http.password": "transport",
  schema_registry_bearer_token: "transport",
  "schema.registry.bearer.token": "transport",
  schema_registry_framing: "transport",
  "serializer.framing": "transport",
  topics: "read",
  brokers: "transport",
  client_id: "transport",
  group_id: "transport",
  "rdkafka.": "transport",
  raw_log_key: "read",
  aws_msk_iam_cluster_arn: "transport",
  aws_msk_iam: "transport",
};

/** Source: produce_message in plugins/out_kafka/kafka.c. */
export const kafkaDestination: DestinationFactory = (view, context) => {
  const topicOf = topicChooser(view);
  const messageOf = valueWriter(view, context);
  if (isRefusal(messageOf)) return messageOf;
  const field = lastText(view, "message_key_field");
  const fixed = lastText(view, "message_key") ?? null;
  return landing(
    {
      assurance: assuranceOf(view, "read", kafkaProofs, context),
      push: (_, event, land) => {
        const value = messageOf(event);
        if (value === undefined) return;
        const own = field === undefined ? undefined : event.record.get(field);
        const key = typeof own === "string" ? own : fixed;
        land({ topic: topicOf(event.record), key, value });
      },
    },
    context,
  );
};

const MAX_TOPIC = 249;

/** The topic that `topic_key` names when it is in the list, else the first; with `dynamic_topic` any. */
function topicChooser(view: InstanceView): (record: RecordMap) => string {
  const listed = commaList(lastText(view, "topics"));
  const topics = new Set(listed.length === 0 ? ["fluent-bit"] : listed);
  const [first = "fluent-bit"] = topics;
  const key = lastText(view, "topic_key");
  const dynamic = flag(view, "dynamic_topic");
  if (key === undefined) return () => first;
  return (record) => {
    const topic = record.get(key);
    if (typeof topic !== "string") return first;
    if (topics.has(topic)) return topic;
    const usable = topic !== "" && topic.length <= MAX_TOPIC && !topic.includes(",");
    // A name that the first topic starts with counts as that one.
    return dynamic && usable && !first.startsWith(topic) ? topic : first;
  };
}

type ValueOf = (event: LogEvent) => KafkaMessage["value"] | undefined;

function valueWriter(view: InstanceView, context: DestinationContext): ValueOf | Refusal {
  const format = (lastText(view, "format") ?? "json").toLowerCase();
  const stamped = stamper(view);
  const write = jsonWriter(context);
  if (format === "json") return (event) => shownBody(write(stamped(event)));
  if (format === "msgpack") return (event) => toPlain(stamped(event));
  if (format === "raw") return rawValue(lastText(view, "raw_log_key"));
  if (!["gelf", "avro", "otlp_json", "otlp_proto"].includes(format))
    return { refused: `unknown format ${format}` };
  tellNear(view, context)(`the value of format ${format} is not shown`);
  return () => `<${format.toUpperCase()}>`;
}

/** A record without the key, or with something else than text there, is not sent. */
const rawValue =
  (key: string | undefined): ValueOf =>
  ({ record }) => {
    const value = key === undefined ? undefined : record.get(key);
    return typeof value === "string" ? value : undefined;
  };

function stamper(view: InstanceView): (event: LogEvent) => RecordMap {
  const key = lastText(view, "timestamp_key") ?? "@timestamp";
  const format = lastText(view, "timestamp_format")?.toLowerCase() ?? "double";
  const stampOf = ({ time }: LogEvent): Value => {
    if (format === "iso8601") return dateValue(time, "iso8601");
    if (format === "iso8601_ns")
      return `${strftime("%Y-%m-%dT%H:%M:%S", time.sec)}.${String(time.nsec).padStart(9, "0")}Z`;
    return new Float(time.sec + time.nsec / 1e9);
  };
  return (event) => {
    const stamped: RecordMap = new Map([[key, stampOf(event)]]);
    for (const [name, value] of event.record) {
      stamped.delete(name);
      stamped.set(name, value);
    }
    return stamped;
  };
}
