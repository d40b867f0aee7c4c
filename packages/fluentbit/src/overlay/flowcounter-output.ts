import { ignoredElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_flowcounter/out_flowcounter.c. */
export const flowcounterOutput: PluginOverlay = Object.freeze({
  summary: "Prints how many records and bytes it got in a time.",
  oneOf: {
    unit: ignoredElse("second", "minute", "hour", "day"),
  },
});
