import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const stdinInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads records from standard input.",
});
