import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_lib/out_lib.c. */
export const libOutput: PluginOverlay = Object.freeze({
  summary: "Hands records to a program that has the engine as a library.",
});
