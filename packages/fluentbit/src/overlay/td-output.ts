import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: td_config_init in plugins/out_td/td_config.c. */
export const tdOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Treasure Data.",
  required: ["api", "database", "table"],
  oneOf: {
    region: refusedElse("us", "jp"),
  },
  secret: ["api"],
});
