import type { VersionSpan } from "../overlay/plugin-overlay.js";

/** What holds when a key does not stand there. */
interface KeyDefault extends VersionSpan {
  readonly value: string;
}

/** Keys of SERVICE. Source: flb_config_init in src/flb_config.c, include/fluent-bit/flb_config.h, flb_storage.h, flb_scheduler.h. */
export const serviceDefaults: { readonly [key: string]: readonly KeyDefault[] } = Object.freeze({
  flush: [{ value: "1" }],
  grace: [{ value: "5" }],
  daemon: [{ value: "off" }],
  log_level: [{ value: "info" }],
  http_server: [{ value: "off" }],
  http_listen: [{ value: "0.0.0.0" }],
  http_port: [{ value: "2020" }],
  health_check: [{ value: "off" }],
  hc_errors_count: [{ value: "5" }],
  hc_retry_failure_count: [{ value: "5" }],
  hc_period: [{ value: "60" }],
  "storage.sync": [{ value: "normal" }],
  "storage.checksum": [{ value: "off" }],
  "storage.metrics": [
    { value: "off", before: "2.0.0" },
    { value: "on", from: "4.2.8" },
  ],
  "storage.backlog.mem_limit": [{ value: "100M" }],
  "storage.max_chunks_up": [{ value: "128" }],
  "storage.inherit": [{ value: "off" }],
  "scheduler.cap": [{ value: "2000" }],
  "scheduler.base": [{ value: "5" }],
  multiline_buffer_limit: [{ value: "2MB" }],
  "json.convert_nan_to_null": [{ value: "off" }],
  "json.escape_unicode": [{ value: "on" }],
  "sp.convert_from_str_to_num": [{ value: "on" }],
  hot_reload: [{ value: "off" }],
});

/**
 * Options of plugins that do not have the default that the binary reports of them, by group and plugin.
 * Source: cb_s3_init in plugins/out_s3/s3.c.
 */
export const pluginDefaults: {
  readonly [plugin: string]: { readonly [key: string]: readonly KeyDefault[] };
} = Object.freeze({
  "outputs/s3": {
    retry_limit: [
      { value: "1", before: "5.0.3" },
      { value: "5", from: "5.0.3" },
    ],
  },
});

/** Keys of parsers. Source: src/flb_parser.c, include/fluent-bit/multiline/flb_ml.h. */
export const parserDefaults: { readonly [key: string]: readonly KeyDefault[] } = Object.freeze({
  skip_empty_values: [{ value: "on" }],
  time_keep: [{ value: "off" }],
  time_strict: [{ value: "on" }],
  time_system_timezone: [{ value: "off" }],
  logfmt_no_bare_keys: [{ value: "off" }],
  negate: [{ value: "off" }],
  flush_timeout: [{ value: "4000" }],
});
