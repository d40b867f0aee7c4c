import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const fluentbitLogsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Fluent Bit's own log messages, as records.",
});
