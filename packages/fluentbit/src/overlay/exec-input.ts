import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const execInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Runs a command again and again, and makes a record of each line that it prints.",
  required: ["command"],
});
