import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const checklistFilter: PluginOverlay = Object.freeze({
  summary:
    "Looks a field up in a list of values from a file, and marks the records that are on it.",
  repeatable: ["record"],
  oneOf: {
    mode: {
      values: ["exact", "partial"],
      ignoreCase: true,
      otherwise: "ignored",
    },
  },
  about: {
    file: "File with one value a line.",
    lookup_key: "Field to look up, a record accessor.",
    mode: "exact compares whole values, partial looks for the list's values inside.",
    record: "Key and value that a record on the list gets.",
    ignore_case: "Compares without regard to case.",
    print_query_time: "Writes to stdout how long each hit took.",
  },
} satisfies PluginOverlay);
