import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_azure_kusto_conf_create in plugins/out_azure_kusto/azure_kusto_conf.c. */
export const azureKustoOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Azure Data Explorer.",
  required: ["ingestion_endpoint", "database_name", "table_name"],
  oneOf: {
    auth_type: refusedElse("service_principal", "managed_identity", "workload_identity"),
  },
  secret: ["client_secret"],
});
