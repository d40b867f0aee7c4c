import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const samplingProcessor: PluginOverlay = Object.freeze({
  summary: "Keeps a share of traces, or those that fit a condition.",
  required: ["type", "sampling_settings"],
  oneOf: {
    type: {
      values: ["probabilistic", "tail"],
      ignoreCase: true,
    },
  },
  about: {
    type: "probabilistic keeps a share, tail waits for a trace's end.",
    sampling_settings: "sampling_percentage, or decision_wait and max_traces.",
    conditions: "List of tests of which one must hold, for tail.",
    debug: "Writes traces to the log.",
  },
});
