import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_kr_conf_create in plugins/out_kafka_rest/kafka_conf.c. */
export const kafkaRestOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to the REST proxy of Kafka.",
});
