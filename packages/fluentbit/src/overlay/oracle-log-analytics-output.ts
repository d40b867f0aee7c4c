import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_oci_logan_conf_create in plugins/out_oracle_log_analytics/oci_logan_conf.c. */
export const oracleLogAnalyticsOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Oracle Log Analytics.",
});
