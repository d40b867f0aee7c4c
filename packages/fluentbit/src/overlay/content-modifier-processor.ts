import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const contentModifierProcessor: PluginOverlay = Object.freeze({
  summary: "Changes a key of a record, of a metric's labels or of a span.",
  required: ["action"],
  oneOf: {
    action: {
      values: ["insert", "upsert", "delete", "rename", "hash", "extract", "convert"],
      ignoreCase: true,
    },
  },
  about: {
    action:
      "insert adds, upsert adds or overwrites, delete, rename, hash (SHA-256), extract by a regex, convert the type.",
    context:
      "What it works on; body for logs, labels for metrics, span_attributes for traces when it is not given.",
    key: "Key to change.",
    value: "New value, or new key for rename.",
    pattern: "Regex with named groups, for extract.",
    converted_type: "string, boolean, int or double, for convert.",
  },
});
