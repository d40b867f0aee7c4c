import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const labelsProcessor: PluginOverlay = Object.freeze({
  summary: "Adds, changes, removes and hashes labels of metrics.",
  about: {
    update: "Label and value: overwrites it when it is there.",
    insert: "Label and value: writes it when it is not there.",
    upsert: "Label and value: writes it in any case.",
    delete: "Label to remove.",
    hash: "Label whose value is replaced by its SHA-256.",
  },
});
