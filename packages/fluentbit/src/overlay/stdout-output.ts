import { dateFormats, ignoredElse, jsonFormats } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_stdout_init in plugins/out_stdout/stdout.c. */
export const stdoutOutput: PluginOverlay = Object.freeze({
  summary: "Prints records.",
  oneOf: {
    format: ignoredElse(...jsonFormats, "otlp_json", "otlp_json_pretty"),
    json_date_format: ignoredElse(...dateFormats),
  },
  about: {
    format: "How records are printed; as they are, when it is left out.",
    json_date_key: "Key under which the time is added; `false`: no time.",
    json_date_format: "How the time is written.",
  },
});
