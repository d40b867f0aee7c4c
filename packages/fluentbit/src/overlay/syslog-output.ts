import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_syslog_config_create in plugins/out_syslog/syslog_conf.c. */
export const syslogOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to a syslog server.",
  oneOf: {
    mode: refusedElse("udp", "tcp", "tls", "dtls"),
    syslog_format: refusedElse("rfc3164", "rfc5424"),
  },
  about: {
    mode: "Transport: udp, tcp or tls.",
    syslog_format: "rfc3164 or rfc5424.",
    syslog_maxsize: "Bytes of a message.",
    syslog_message_key: "Key of the record that is the message.",
    syslog_hostname_key: "Key of the record with the host.",
    syslog_appname_key: "Key of the record with the program.",
    syslog_severity_key: "Key of the record with the severity, 0 to 7.",
    syslog_severity_preset: "Severity of records without one.",
    syslog_facility_key: "Key of the record with the facility, 0 to 23.",
    syslog_facility_preset: "Facility of records without one.",
  },
});
