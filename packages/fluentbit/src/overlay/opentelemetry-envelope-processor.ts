import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const opentelemetryEnvelopeProcessor: PluginOverlay = Object.freeze({
  summary: "Puts records into the OpenTelemetry shape of resource, scope and log.",
});
