import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const prometheusRemoteWriteInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes metrics that a Prometheus sends by remote write.",
  oneOf: { successful_response_code: { values: ["200", "201", "204"], otherwise: "ignored" } },
});
