import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const thermalInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Temperatures of the machine.",
});
