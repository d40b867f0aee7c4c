import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_stackdriver_conf_create in plugins/out_stackdriver/stackdriver_conf.c. */
export const stackdriverOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Google Cloud Logging.",
  secret: ["service_account_secret"],
});
