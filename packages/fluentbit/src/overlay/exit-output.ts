import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_exit_init in plugins/out_exit/exit.c. */
export const exitOutput: PluginOverlay = Object.freeze({
  summary: "Ends the engine after some chunks, records or seconds; for tests.",
});
