import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const cumulativeToDeltaProcessor: PluginOverlay = Object.freeze({
  summary: "Turns sums that grow into the difference to the last one.",
  oneOf: {
    initial_value: {
      values: ["unset", "auto", "keep", "drop"],
      ignoreCase: true,
    },
  },
  about: {
    initial_value: "What becomes of the first value of a series: auto, keep or drop.",
    drop_first: "Drops the first value of a series; read when initial_value is unset.",
    drop_on_reset: "Drops a value below the one before it.",
    max_staleness: "How long a series is remembered; 0 is for ever.",
    max_series: "How many series are remembered; 0 is all.",
  },
});
