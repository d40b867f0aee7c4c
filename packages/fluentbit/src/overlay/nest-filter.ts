import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const nestFilter: PluginOverlay = Object.freeze({
  summary: "Puts keys into a map, or lifts the keys of a map out of it.",
  required: ["operation"],
  repeatable: ["wildcard"],
  about: {
    operation: "nest or lift.",
    wildcard: "Keys to put into the map; a * at its end stands for other letters.",
    nest_under: "Key of the map that nest makes.",
    nested_under: "Key of the map that lift empties.",
    add_prefix: "Text in front of the keys.",
    remove_prefix: "Text to take off the front of the keys.",
  },
});
