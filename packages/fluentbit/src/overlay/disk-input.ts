import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const diskInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "How much is read from and written to disks.",
});
