import type { PluginGroup } from "../catalogue/catalogue.js";

/**
 * Options of which several may stand, by plugin. A second one of any other own option stops the engine.
 * The binary does not report it; source: the plugins' config maps in 1.9.10, 4.2.8, 5.0.9 and 5.1.1.
 */
const REPEATABLE: {
  readonly [G in PluginGroup]: { readonly [plugin: string]: readonly string[] };
} = {
  customs: { calyptia: ["add_label"] },
  filters: {
    checklist: ["record"],
    ecs: ["add"],
    expect: [
      "key_exists",
      "key_not_exists",
      "key_val_eq",
      "key_val_is_not_null",
      "key_val_is_null",
    ],
    geoip2: ["lookup_key", "record"],
    grep: ["exclude", "regex"],
    log_to_metrics: ["add_label", "bucket", "exclude", "label_field", "regex"],
    modify: [
      "add",
      "condition",
      "copy",
      "hard_copy",
      "hard_rename",
      "move_to_end",
      "move_to_start",
      "remove",
      "remove_regex",
      "remove_wildcard",
      "rename",
      "set",
    ],
    multiline: ["multiline.parser"],
    nest: ["wildcard"],
    parser: ["parser"],
    record_modifier: ["allowlist_key", "record", "remove_key", "whitelist_key"],
    rewrite_tag: ["rule"],
    type_converter: ["float_key", "int_key", "str_key", "uint_key"],
  },
  inputs: {
    forward: ["security.users"],
    http: ["success_header"],
    splunk: ["success_header"],
    systemd: ["systemd_filter"],
    tail: ["multiline.parser"],
  },
  outputs: {
    chronicle: ["label"],
    datadog: ["header"],
    forward: ["add_option"],
    http: ["header"],
    influxdb: ["http_header"],
    loki: ["header"],
    opentelemetry: ["add_label", "header", "logs_body_key"],
    oracle_log_analytics: ["oci_la_global_metadata", "oci_la_metadata"],
    prometheus_exporter: ["add_label"],
    prometheus_remote_write: ["add_label", "header"],
    splunk: ["event_field"],
    syslog: ["syslog_sd_key"],
    websocket: ["header"],
  },
  processors: {
    labels: ["delete", "hash", "insert", "update", "upsert"],
    metrics_selector: ["context", "metric_name"],
  },
};

/** Options of a plugin that may repeat, lower case. */
export function repeatableOptions(group: PluginGroup, plugin: string): readonly string[] {
  const ofGroup = REPEATABLE[group];
  return Object.hasOwn(ofGroup, plugin) ? (ofGroup[plugin] ?? []) : [];
}
