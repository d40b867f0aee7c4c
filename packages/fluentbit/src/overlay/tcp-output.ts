import { dateFormats, ignoredElse, jsonFormats } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_tcp_conf_create in plugins/out_tcp/tcp_conf.c. */
export const tcpOutput: PluginOverlay = Object.freeze({
  summary: "Sends records over a TCP connection.",
  oneOf: {
    format: ignoredElse(...jsonFormats),
    json_date_format: ignoredElse(...dateFormats),
  },
  about: {
    format: "How records are written.",
    raw_message_key: "Key of the record whose value is sent as it is.",
    json_date_key: "Key under which the time is added; `false`: no time.",
    json_date_format: "How the time is written.",
  },
});
