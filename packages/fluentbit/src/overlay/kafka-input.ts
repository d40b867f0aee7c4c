import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and src/flb_kafka.c. */
export const kafkaInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads records from Kafka topics.",
  required: ["brokers", "topics"],
  oneOf: { format: { values: ["none", "json"], ignoreCase: true } },
});
