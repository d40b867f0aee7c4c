import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const throttleFilter: PluginOverlay = Object.freeze({
  // A negative window asks for more memory than there is: the engine does not start.
  range: { window: { min: 0 } },
  summary: "Drops records above a rate, over all tags that it matches.",
  about: {
    rate: "Records an interval, from 1.",
    window: "Over how many intervals the rate is measured, from 2.",
    interval: "Length of an interval in whole seconds: 5, 5s, 1m.",
    print_status: "Writes the rate to the log.",
  },
});
