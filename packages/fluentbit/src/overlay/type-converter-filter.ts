import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const typeConverterFilter: PluginOverlay = Object.freeze({
  summary: "Writes a field again, under a new key and as another type.",
  repeatable: ["int_key", "uint_key", "float_key", "str_key"],
  about: {
    str_key: "Key, new key and new type: int, uint, float, hex, string or bool.",
    int_key: "Key, new key and new type: int, uint, float, hex, string or bool.",
    uint_key: "Key, new key and new type: int, uint, float, hex, string or bool.",
    float_key: "Key, new key and new type: int, uint, float, hex, string or bool.",
  },
});
