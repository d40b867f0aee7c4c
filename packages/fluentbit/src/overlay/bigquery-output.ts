import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_bigquery_conf_create in plugins/out_bigquery/bigquery_conf.c. */
export const bigqueryOutput: PluginOverlay = Object.freeze({
  summary: "Streams records into a table of BigQuery.",
  required: ["dataset_id", "table_id"],
  secret: ["service_account_secret"],
});
