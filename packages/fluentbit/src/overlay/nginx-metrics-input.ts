import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const nginxMetricsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Metrics of an NGINX.",
});
