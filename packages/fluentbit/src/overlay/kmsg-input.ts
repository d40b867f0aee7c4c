import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const kmsgInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "The kernel's log messages.",
});
