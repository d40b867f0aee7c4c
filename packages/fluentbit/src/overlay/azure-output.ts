import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_azure_conf_create in plugins/out_azure/azure_conf.c. */
export const azureOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Azure Log Analytics.",
  required: ["customer_id", "shared_key"],
  secret: ["shared_key"],
});
