import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_chronicle_conf_create in plugins/out_chronicle/chronicle_conf.c. */
export const chronicleOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Google Security Operations.",
  required: ["customer_id", "log_type"],
  secret: ["service_account_secret"],
});
