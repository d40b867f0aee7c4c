import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const headInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads the start of a file, again and again.",
  about: { file: "Path of the file." },
});
