import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const netifInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Counts the bytes and packets of a network interface.",
  required: ["interface"],
});
