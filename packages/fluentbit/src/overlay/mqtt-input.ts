import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const mqttInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes messages that MQTT clients publish.",
});
