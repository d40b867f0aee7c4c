import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const cpuInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "How busy the processors are.",
});
