import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const kubernetesFilter: PluginOverlay = Object.freeze({
  summary: "Adds metadata of the pod that a record comes from.",
});
