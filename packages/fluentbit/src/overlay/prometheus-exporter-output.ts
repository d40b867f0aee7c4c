import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_prom_init in plugins/out_prometheus_exporter/prom.c. */
export const prometheusExporterOutput: PluginOverlay = Object.freeze({
  summary: "Serves metrics for Prometheus to fetch.",
  about: {
    add_label: "Label of every metric: a name and a value.",
    add_timestamp: "Adds the time to each value.",
  },
});
