import type { PluginOverlay } from "./plugin-overlay.js";

const TIME_KEY = "Key under which the record's time is added.";
const TIME_KEY_FORMAT = "strftime letters for `time_key`; `%L` milliseconds, `%f` microseconds.";
const LOG_KEY = "Sends only this key's value.";
const DATA_KEYS = "Sends only these keys.";
const ROLE = "Role to assume.";
const DOTS = "Text in place of the dots in keys.";

/** Source: the Go plugins' checks of their configuration. That exactly one of the stream's name and prefix stands is a law. */
const cloudwatch: PluginOverlay = Object.freeze({
  summary:
    "Sends records to Amazon CloudWatch Logs. The image's older Go plugin: `cloudwatch_logs` is faster.",
  required: ["region", "log_group_name"],
  about: {
    log_group_name: "Group to write to; `$(…)` takes a key, the tag or ECS metadata.",
    default_log_group_name: "Group of records for which the template fails.",
    log_stream_name: "Stream to write to; a template too. Not with `log_stream_prefix`.",
    log_stream_prefix: "The stream is this and the tag. Not with `log_stream_name`.",
    default_log_stream_name: "Stream of records for which the template fails.",
    log_key: LOG_KEY,
    log_format: "`json/emf` marks records as embedded metrics.",
    role_arn: ROLE,
    auto_create_group: "Makes the group when it is missing.",
    auto_create_stream: "Makes the stream when it is missing.",
    new_log_group_tags: "`tag=value` pairs for groups that it makes, comma-separated.",
    log_retention_days: "Retention of groups that it makes; 0: for ever.",
    credentials_endpoint: "HTTP address that gives credentials.",
  },
});

const firehose: PluginOverlay = Object.freeze({
  summary:
    "Sends records to Amazon Data Firehose. The image's older Go plugin: `kinesis_firehose` is faster.",
  required: ["region", "delivery_stream"],
  about: {
    delivery_stream: "Delivery stream to write to.",
    data_keys: DATA_KEYS,
    log_key: LOG_KEY,
    role_arn: ROLE,
    time_key: TIME_KEY,
    time_key_format: TIME_KEY_FORMAT,
    replace_dots: DOTS,
    simple_aggregation: "Puts as many log lines into a Firehose record as fit.",
  },
});

const kinesis: PluginOverlay = Object.freeze({
  summary:
    "Sends records to Amazon Kinesis Data Streams. The image's older Go plugin: `kinesis_streams` is faster.",
  required: ["region", "stream"],
  oneOf: { compression: { values: ["none", "zlib", "gzip"], ignoreCase: true } },
  range: {
    experimental_concurrency: { min: 0, max: 10 },
    experimental_concurrency_retries: { min: 0 },
    http_request_timeout: { min: 0 },
  },
  about: {
    stream: "Stream to write to.",
    partition_key: "Key whose value chooses the shard; `->` leads into maps. `log` is refused.",
    data_keys: DATA_KEYS,
    log_key: LOG_KEY,
    role_arn: ROLE,
    append_newline: "Ends each record with a newline.",
    time_key: TIME_KEY,
    time_key_format: TIME_KEY_FORMAT,
    replace_dots: DOTS,
    aggregation: "Aggregates records as the Kinesis Producer Library does.",
    experimental_concurrency:
      "Deliveries at a time. Above 0, records are lost when retries run out.",
    experimental_concurrency_retries: "Retries of such a delivery.",
    http_request_timeout: "Seconds for a request; 0: no limit.",
  },
});

/** What we know of the outputs that only the image aws-for-fluent-bit has, by name. */
export const awsImageOverlays: { readonly [plugin: string]: PluginOverlay } = Object.freeze({
  cloudwatch,
  firehose,
  kinesis,
});
