import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const memInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "How much memory and swap is in use.",
});
