import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const throttleSizeFilter: PluginOverlay = Object.freeze({
  summary: "Drops records above a number of bytes.",
});
