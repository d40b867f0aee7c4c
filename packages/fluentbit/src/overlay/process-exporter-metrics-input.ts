import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const processExporterMetricsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Metrics of processes.",
});
