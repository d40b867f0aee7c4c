import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const cloudwatchLogsOutput: PluginOverlay = Object.freeze({
  required: ["region", "log_group_name"],
  oneOf: { log_group_class: ["STANDARD", "INFREQUENT_ACCESS"] },
});
