import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const prometheusScrapeInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes metrics from a Prometheus endpoint.",
  secret: ["http_passwd", "bearer_token"],
});
