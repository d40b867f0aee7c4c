import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const dummyInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Makes records of its own, for tests.",
  about: {
    dummy: "The record, as a JSON object.",
    metadata: "The record's metadata, as a JSON object.",
    rate: "Records a second.",
    samples: "Stops after that many records; 0 is never.",
    copies: "Records at a time.",
    fixed_timestamp: "All records have one time: `start_time_sec` and `start_time_nsec`.",
  },
});
