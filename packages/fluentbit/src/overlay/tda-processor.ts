import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const tdaProcessor: PluginOverlay = Object.freeze({
  summary: "Measures the shape of metrics over time.",
});
