import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const logToMetricsFilter: PluginOverlay = Object.freeze({
  summary: "Makes metrics of records: counts them, or measures a field.",
  required: ["metric_description", "tag"],
  repeatable: ["regex", "exclude", "add_label", "label_field", "bucket"],
  oneOf: {
    metric_mode: {
      values: ["counter", "gauge", "histogram"],
      ignoreCase: true,
    },
  },
  about: {
    metric_mode: "counter counts records, gauge and histogram take value_field.",
    value_field: "Field with the number, a record accessor; for gauge and histogram.",
    metric_name: "Last part of the metric's name.",
    metric_namespace: "First part of the metric's name.",
    metric_subsystem: "Middle part of the metric's name; the mode when it is not given.",
    metric_description: "Help text of the metric.",
    kubernetes_mode: "Adds labels from what the kubernetes filter has written.",
    add_label: "Label and record accessor for its value.",
    label_field: "Field that is a label under its own name.",
    bucket: "Upper bound of a histogram's bucket; one line each.",
    tag: "Tag of the metrics.",
    regex: "Key and regex: only records that fit are counted.",
    exclude: "Key and regex: records that fit are not counted.",
    flush_interval_sec:
      "Seconds between two sendings of the metrics; 0 sends them with each chunk.",
    flush_interval_nsec: "Nanoseconds besides flush_interval_sec.",
    discard_logs: "Drops the records behind this filter.",
  },
});
