import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const alterSizeFilter: PluginOverlay = Object.freeze({
  summary: "Adds empty records to a chunk or takes records away: a tool for tests.",
  about: {
    add: "How many records are added to each chunk.",
    remove: "How many records are taken from each chunk.",
  },
});
