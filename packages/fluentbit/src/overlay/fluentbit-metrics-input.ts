import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const fluentbitMetricsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Fluent Bit's metrics about itself.",
  about: {
    scrape_interval: "How often they are taken.",
    scrape_on_start: "The first are taken at the start.",
  },
});
