import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and the formats that it compares with. */
export const s3Output: PluginOverlay = Object.freeze({
  required: ["bucket", "region"],
  oneOf: {
    compression: ["gzip", "arrow", "parquet", "snappy", "zstd"],
    json_date_format: ["double", "epoch", "epoch_ms", "iso8601", "java_sql_timestamp"],
    retry_exhausted_action: ["quarantine", "delete"],
  },
  secret: ["authorization_endpoint_password", "authorization_endpoint_bearer_token"],
});
