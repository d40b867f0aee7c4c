import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const collectdInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes metrics that collectd sends.",
});
