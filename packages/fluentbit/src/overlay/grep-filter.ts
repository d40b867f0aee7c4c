import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const grepFilter: PluginOverlay = Object.freeze({
  summary: "Keeps or drops records by a regex on a field.",
  repeatable: ["regex", "exclude"],
  oneOf: {
    logical_op: {
      values: ["legacy", "AND", "OR"],
      ignoreCase: true,
      otherwise: "ignored",
    },
  },
  about: {
    regex:
      "Key and regex: records that fit are kept. In legacy mode the first one decides at once.",
    exclude: "Key and regex: records that fit are dropped.",
    logical_op:
      "How several rules come together: legacy, AND or OR; the last two take rules of one kind.",
  },
} satisfies PluginOverlay);
