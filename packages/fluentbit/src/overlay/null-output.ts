import { dateFormats, ignoredElse, jsonFormats } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_null_init in plugins/out_null/null.c. */
export const nullOutput: PluginOverlay = Object.freeze({
  summary: "Takes records and does nothing with them.",
  oneOf: {
    format: ignoredElse(...jsonFormats),
    json_date_format: ignoredElse(...dateFormats),
  },
});
