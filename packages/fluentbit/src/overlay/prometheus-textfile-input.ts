import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const prometheusTextfileInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads metrics in Prometheus' text format from files.",
});
