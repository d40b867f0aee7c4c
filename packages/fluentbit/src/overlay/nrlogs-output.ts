import { ignoredElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: newrelic_config_create in plugins/out_nrlogs/newrelic.c. */
export const nrlogsOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to New Relic.",
  oneOf: {
    compress: ignoredElse("gzip", "false", "off", "no"),
  },
  secret: ["api_key", "license_key"],
  about: {
    license_key: "License key. Or `api_key`.",
    base_uri: "Address of the region's API.",
    compress: "gzip, or false.",
  },
});
