import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_firehose_init in plugins/out_kinesis_firehose/firehose.c. */
export const kinesisFirehoseOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Amazon Data Firehose.",
  required: ["region", "delivery_stream"],
  oneOf: {
    compression: refusedElse("gzip", "zstd", "snappy", "arrow", "parquet"),
  },
  about: {
    region: "Region of the stream.",
    delivery_stream: "Delivery stream to write to.",
    time_key: "Key under which the time is added. Not with `log_key`.",
    time_key_format: "strftime letters for `time_key`; `%3N` milliseconds.",
    log_key: "Sends only this key's value. Not with `time_key`.",
    compression: "gzip, zstd or snappy.",
    simple_aggregation: "Puts as many records into one of Firehose's as fit.",
    role_arn: "Role to assume.",
    external_id: "External id that the role asks for.",
    sts_endpoint: "Endpoint of STS in place of the region's own.",
    endpoint: "Host in place of the region's own.",
    profile: "Profile in the AWS credentials file.",
    auto_retry_requests: "A failed request is sent again at once, before the engine's own retry.",
  },
});
