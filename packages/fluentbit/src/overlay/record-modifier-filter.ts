import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const recordModifierFilter: PluginOverlay = Object.freeze({
  summary: "Appends fields, and removes fields or keeps only some.",
  repeatable: ["record", "remove_key", "allowlist_key", "whitelist_key"],
  about: {
    record: "Key and value to append; a value with spaces stands in double quotes.",
    remove_key: "Key to remove; a * at its end stands for other letters.",
    allowlist_key: "Key to keep; all others go.",
    whitelist_key: "Older name of allowlist_key.",
    uuid_key: "Key for a new UUID in each record.",
  },
});
