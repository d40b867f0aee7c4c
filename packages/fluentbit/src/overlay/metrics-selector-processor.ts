import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const metricsSelectorProcessor: PluginOverlay = Object.freeze({
  summary: "Keeps or drops metrics by name, or series by a label.",
  about: {
    metric_name: "First letters of the name, or a regex in slashes.",
    context: "metric_name, or delete_label_value to drop by label.",
    action: "include or exclude.",
    label: "Label and value, with context delete_label_value.",
    operation_type: "prefix or substring.",
  },
});
