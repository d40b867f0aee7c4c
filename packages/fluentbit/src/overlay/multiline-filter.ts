import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const multilineFilter: PluginOverlay = Object.freeze({
  summary:
    "Joins lines that belong together, such as stack traces, or messages that Docker has split.",
  repeatable: ["multiline.parser"],
  oneOf: {
    mode: {
      values: ["parser", "partial_message"],
      ignoreCase: true,
    },
  },
  about: {
    "multiline.parser": "Names of multiline parsers, with commas between.",
    "multiline.key_content": "Key that holds the text.",
    mode: "parser joins by multiline parsers, partial_message what Docker has split.",
    buffer:
      "Keeps records until a group is whole, and sends it through an emitter; off works with tail alone.",
    flush_ms: "How long an open group waits; 500 at least.",
    debug_flush: "Writes each joined record to stdout.",
    emitter_name: "Name of the input through which records come back; metrics and Match see it.",
    "emitter_storage.type":
      "Where records wait that come back: memory, or filesystem, which needs storage.path in SERVICE.",
    emitter_mem_buf_limit: "How much memory records may take that wait to come back.",
  },
});
