import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_az_li_ctx_create in plugins/out_azure_logs_ingestion/azure_logs_ingestion_conf.c. */
export const azureLogsIngestionOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to the Logs Ingestion API of Azure Monitor.",
  required: ["client_id", "client_secret", "dce_url", "dcr_id", "table_name"],
  secret: ["client_secret"],
});
