import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_azure_blob_conf_create in plugins/out_azure_blob/azure_blob_conf.c. */
export const azureBlobOutput: PluginOverlay = Object.freeze({
  summary: "Writes records to Azure Blob Storage.",
  required: [{ option: "account_name", from: "3.2.0" }, "container_name"],
  oneOf: {
    blob_type: refusedElse("appendblob", "blockblob"),
    auth_type: refusedElse("key", "sas"),
  },
  secret: [
    "shared_key",
    "sas_token",
    "configuration_endpoint_password",
    "configuration_endpoint_bearer_token",
  ],
});
