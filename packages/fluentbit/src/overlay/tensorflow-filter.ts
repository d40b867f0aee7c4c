import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const tensorflowFilter: PluginOverlay = Object.freeze({
  summary: "Runs a TensorFlow Lite model on a field.",
  required: ["input_field", "model_file"],
});
