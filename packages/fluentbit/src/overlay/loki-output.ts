import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. `labels` is ours to require: without it every line is in one stream. */
export const lokiOutput: PluginOverlay = Object.freeze({
  required: ["host", "labels"],
  wanted: { labels: "what labelContract(…).write({ … }) returns" },
  oneOf: {
    line_format: ["json", "key_value"],
    drop_single_key: ["off", "on", "raw", "false", "true"],
    compress: ["gzip"],
  },
  secret: ["http_passwd", "bearer_token"],
});
