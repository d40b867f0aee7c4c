import { dateFormats, ignoredElse, jsonFormats } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_ws_conf_create in plugins/out_websocket/websocket_conf.c. */
export const websocketOutput: PluginOverlay = Object.freeze({
  summary: "Sends records over a websocket.",
  oneOf: {
    format: ignoredElse(...jsonFormats),
    json_date_format: ignoredElse(...dateFormats),
  },
});
