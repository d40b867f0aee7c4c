import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const eventTypeInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Makes events of one type, for tests.",
  oneOf: {
    type: { values: ["logs", "metrics", "traces"], ignoreCase: true, otherwise: "ignored" },
  },
});
