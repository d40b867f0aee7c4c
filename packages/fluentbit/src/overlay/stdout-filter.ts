import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const stdoutFilter: PluginOverlay = Object.freeze({
  summary: "Writes records to stdout and lets them pass.",
});
