import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const nodeExporterMetricsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Metrics of the machine, as Prometheus' node exporter has them.",
});
