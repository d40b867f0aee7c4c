import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_influxdb_init in plugins/out_influxdb/influxdb.c. */
export const influxdbOutput: PluginOverlay = Object.freeze({
  summary: "Writes records to InfluxDB.",
  types: { tag_keys: "string" as const },
  secret: ["http_passwd", "http_token"],
  about: {
    database: "Database of InfluxDB 1.",
    bucket: "Bucket of InfluxDB 2.",
    org: "Organisation of InfluxDB 2.",
    http_token: "Token of InfluxDB 2.",
    sequence_tag: "Tag that numbers records of one time; `off`: none.",
    tag_keys: "Keys that become tags, with spaces between.",
    auto_tags: "All text becomes tags.",
  },
});
