import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_plot/plot.c. */
export const plotOutput: PluginOverlay = Object.freeze({
  summary: "Writes a number of each record to a file for gnuplot.",
});
