import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const elasticsearchInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes records as Elasticsearch's bulk API does.",
  about: { port: "Without one it is 9200." },
});
