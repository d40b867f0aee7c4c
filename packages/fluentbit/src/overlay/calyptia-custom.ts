import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's config map. */
export const calyptiaCustom: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Joins this Fluent Bit to a Calyptia project or fleet.",
  required: ["api_key"],
  repeatable: ["add_label"],
  secret: ["api_key"],
  types: {
    calyptia_port: "integer",
    "fleet.interval_sec": "integer",
    "fleet.interval_nsec": "integer",
    "fleet.max_http_buffer_size": "size",
  },
});
