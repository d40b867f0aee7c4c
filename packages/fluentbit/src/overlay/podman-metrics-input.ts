import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const podmanMetricsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Metrics of Podman containers.",
});
