import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const dockerEventsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Events of the Docker daemon.",
});
