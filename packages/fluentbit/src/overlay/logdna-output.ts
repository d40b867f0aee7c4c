import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: logdna_config_create in plugins/out_logdna/logdna.c. */
export const logdnaOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to LogDNA, now Mezmo.",
  required: ["api_key"],
  secret: ["api_key"],
});
