import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const randomInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Random numbers, for tests.",
});
