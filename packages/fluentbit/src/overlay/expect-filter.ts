import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const expectFilter: PluginOverlay = Object.freeze({
  summary:
    "Checks records against rules, and warns, marks the record or ends the engine when one fails.",
  repeatable: [
    "key_exists",
    "key_not_exists",
    "key_val_is_null",
    "key_val_is_not_null",
    "key_val_eq",
  ],
  oneOf: {
    action: {
      values: ["warn", "exit", "result_key"],
      ignoreCase: true,
    },
  },
  about: {
    key_exists: "The key is there.",
    key_not_exists: "The key is not there.",
    key_val_is_null: "The key is there and null.",
    key_val_is_not_null: "The key is there and not null.",
    key_val_eq: "Key and value that it must have.",
    action: "What a failed rule does: warn, exit, or result_key to write it into the record.",
    result_key: "Key that says whether the rules held, with action result_key.",
  },
});
