import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const sqlProcessor: PluginOverlay = Object.freeze({
  summary: "Picks and renames keys of records, and drops records, by a query.",
  required: ["query"],
  about: {
    query: "SELECT keys FROM STREAM WHERE condition; with the semicolon.",
  },
});
