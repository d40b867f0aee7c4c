import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_gelf_init in plugins/out_gelf/gelf.c. */
export const gelfOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Graylog.",
  oneOf: {
    mode: refusedElse("udp", "tcp", "tls"),
  },
  about: {
    mode: "Transport: udp, tcp or tls.",
    gelf_short_message_key: "Key of the record that is the message.",
    gelf_host_key: "Key of the record with the host.",
    gelf_timestamp_key: "Key of the record with the time.",
    gelf_level_key: "Key of the record with the level.",
    packet_size: "Bytes of a UDP packet.",
    compress: "Compresses UDP packets.",
  },
});
