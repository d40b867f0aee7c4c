import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_counter/counter.c. */
export const counterOutput: PluginOverlay = Object.freeze({
  summary: "Prints how many records it got.",
});
