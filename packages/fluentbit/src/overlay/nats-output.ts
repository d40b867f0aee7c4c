import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_nats/nats.c. */
export const natsOutput: PluginOverlay = Object.freeze({
  summary: "Publishes records to NATS.",
});
