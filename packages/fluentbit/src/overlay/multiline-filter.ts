import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const multilineFilter: PluginOverlay = Object.freeze({
  required: [],
  oneOf: { mode: ["parser", "partial_message"], "emitter_storage.type": ["memory", "filesystem"] },
});
