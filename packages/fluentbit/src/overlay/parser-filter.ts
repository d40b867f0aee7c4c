import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const parserFilter: PluginOverlay = Object.freeze({
  summary: "Reads a field with a parser, and puts what it finds into the record.",
  required: ["key_name", "parser"],
  repeatable: ["parser"],
  about: {
    key_name: "Field to read; a record accessor from 4.1 on.",
    parser: "Name of a parser; several are tried in order.",
    preserve_key: "Keeps the field that was read.",
    reserve_data: "Keeps all other fields.",
  },
});
