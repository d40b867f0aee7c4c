import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const grepFilter: PluginOverlay = Object.freeze({
  required: [],
  oneOf: { logical_op: ["legacy", "AND", "OR", "and", "or"] },
});
