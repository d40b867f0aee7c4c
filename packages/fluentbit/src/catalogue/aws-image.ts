import type { CatalogueOption } from "./catalogue.js";

/**
 * Outputs that the image aws-for-fluent-bit adds to the engine: Go plugins, loaded by its start script.
 * The engine hands them every option, so a wrong key is ignored in silence.
 * Source: each plugin's `getConfiguration` or `new…Output`, and its README.
 */
const OUTPUTS: { readonly [plugin: string]: readonly CatalogueOption[] } = {
  cloudwatch: [
    option("region", "string"),
    option("log_group_name", "string"),
    option("default_log_group_name", "string", "fluentbit-default"),
    option("log_stream_name", "string"),
    option("log_stream_prefix", "string"),
    option("default_log_stream_name", "string", "/fluentbit-default"),
    option("log_key", "string"),
    option("log_format", "string"),
    option("role_arn", "string"),
    option("external_id", "string"),
    option("auto_create_group", "boolean", "false"),
    option("auto_create_stream", "boolean", "true"),
    option("new_log_group_tags", "string"),
    option("log_retention_days", "integer", "0"),
    option("endpoint", "string"),
    option("sts_endpoint", "string"),
    option("credentials_endpoint", "string"),
    option("extra_user_agent", "string"),
  ],
  firehose: [
    option("region", "string"),
    option("delivery_stream", "string"),
    option("data_keys", "multiple comma delimited strings"),
    option("log_key", "string"),
    option("role_arn", "string"),
    option("endpoint", "string"),
    option("sts_endpoint", "string"),
    option("time_key", "string"),
    option("time_key_format", "string"),
    option("replace_dots", "string"),
    option("simple_aggregation", "boolean", "false"),
  ],
  kinesis: [
    option("region", "string"),
    option("stream", "string"),
    option("partition_key", "string"),
    option("data_keys", "multiple comma delimited strings"),
    option("log_key", "string"),
    option("role_arn", "string"),
    option("endpoint", "string"),
    option("sts_endpoint", "string"),
    option("append_newline", "boolean", "false"),
    option("time_key", "string"),
    option("time_key_format", "string"),
    option("replace_dots", "string"),
    option("aggregation", "boolean", "false"),
    option("compression", "string", "none"),
    option("experimental_concurrency", "integer", "0"),
    option("experimental_concurrency_retries", "integer", "4"),
    option("http_request_timeout", "integer", "0"),
  ],
};

function option(name: string, type: string, value: string | null = null): CatalogueOption {
  return Object.freeze({ name, type, default: value });
}

/** The image's own outputs by name. */
export const awsImageOutputs: ReadonlyMap<string, readonly CatalogueOption[]> = new Map(
  Object.entries(OUTPUTS),
);

/** Files of configuration that the image carries, besides those of parsers. Source: its Dockerfiles. */
export const awsImageFiles: readonly string[] = Object.freeze([
  "/ecs/amazon-es.conf",
  "/ecs/cloudwatch.conf",
  "/ecs/ecs-metadata.conf",
  "/ecs/filter-parser.conf",
  "/ecs/firehose.conf",
  "/ecs/input-forward.conf",
  "/ecs/kinesis.conf",
  "/ecs/s3.conf",
  "/ecs/service.conf",
  "/fluent-bit/configs/minimize-log-loss.conf",
  "/fluent-bit/configs/output-metrics-healthcheck.conf",
  "/fluent-bit/configs/parse-json.conf",
  "/fluent-bit/configs/plugin-and-storage-metrics-to-cloudwatch.conf",
  "/fluent-bit/configs/plugin-metrics-to-cloudwatch.conf",
  "/fluent-bit/etc/fluent-bit.conf",
]);
