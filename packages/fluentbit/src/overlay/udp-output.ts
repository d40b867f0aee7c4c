import { dateFormats, ignoredElse, jsonFormats } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_udp_conf_create in plugins/out_udp/udp_conf.c. */
export const udpOutput: PluginOverlay = Object.freeze({
  summary: "Sends records in UDP packets.",
  oneOf: {
    format: ignoredElse(...jsonFormats),
    json_date_format: ignoredElse(...dateFormats),
  },
  about: {
    format: "How records are written.",
    raw_message_key: "Key of the record whose value is sent as it is.",
  },
});
