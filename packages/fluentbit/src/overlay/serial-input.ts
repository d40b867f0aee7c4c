import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const serialInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads from a serial port.",
  required: ["file", "bitrate"],
  oneOf: { format: { values: ["json"], ignoreCase: true, otherwise: "ignored" } },
  types: { bitrate: "integer" },
});
