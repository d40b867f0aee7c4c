import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const rewriteTagFilter: PluginOverlay = Object.freeze({
  required: ["rule"],
  oneOf: { "emitter_storage.type": ["memory", "filesystem"] },
});
