import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_vivo_exporter/vivo.c. */
export const vivoExporterOutput: PluginOverlay = Object.freeze({
  summary: "Serves logs, metrics and traces over HTTP, to look at them.",
});
