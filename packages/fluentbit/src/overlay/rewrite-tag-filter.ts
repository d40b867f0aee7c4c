import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const rewriteTagFilter: PluginOverlay = Object.freeze({
  summary: "Gives records a new tag by a regex, and sends them through the pipeline again.",
  required: ["rule"],
  repeatable: ["rule"],
  oneOf: {
    "emitter_storage.type": {
      values: ["memory", "filesystem"],
      ignoreCase: true,
    },
  },
  about: {
    rule: "Key, regex, new tag, and whether the record is kept under its old tag. The first rule that fits counts.",
    emitter_name: "Name of the input through which records come back; metrics and Match see it.",
    "emitter_storage.type":
      "Where records wait that come back: memory, or filesystem, which needs storage.path in SERVICE.",
    emitter_mem_buf_limit: "How much memory records may take that wait to come back.",
  },
});
