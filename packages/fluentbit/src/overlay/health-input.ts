import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const healthInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Tries whether a TCP port answers.",
  required: ["host"],
});
