import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const modifyFilter: PluginOverlay = Object.freeze({
  summary: "Adds, renames, copies and removes keys of a record, if all its conditions hold.",
  repeatable: [
    "set",
    "add",
    "remove",
    "remove_wildcard",
    "remove_regex",
    "move_to_start",
    "move_to_end",
    "rename",
    "hard_rename",
    "copy",
    "hard_copy",
    "condition",
  ],
  about: {
    set: "Key and value: writes it, whether it is there or not.",
    add: "Key and value: writes it when it is not there.",
    remove: "Key to take away.",
    remove_wildcard: "First letters of keys to take away, without *.",
    remove_regex: "Regex of keys to take away.",
    move_to_start: "Key to put first; a * at its end stands for other letters.",
    move_to_end: "Key to put last; a * at its end stands for other letters.",
    rename: "Key and new key, unless the new one is there.",
    hard_rename: "Key and new key, in place of one that is there.",
    copy: "Key and new key, unless the new one is there.",
    hard_copy: "Key and new key, in place of one that is there.",
    condition: "A test with its key, and a value where it takes one; all must hold.",
  },
});
