import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const procInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Tells whether a process runs, and what memory it takes.",
  required: ["proc_name"],
});
