import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const statsdInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes metrics over StatsD's protocol.",
});
