import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const dockerInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Memory and processor time of Docker containers.",
});
