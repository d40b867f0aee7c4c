// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { BooleanValue, NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type OutputPlugin, pluginNode } from "../../model/plugin.js";
import type { OutputCommon, OutputHost, OutputNetwork, OutputTls } from "../shared.js";

/** Options of the `syslog` output. */
export interface SyslogOutputOptions extends OutputCommon, OutputHost, OutputNetwork, OutputTls {
  /** Transport: udp, tcp or tls. String, default "udp". */
  readonly mode?: "udp" | "tcp" | "tls" | "dtls" | Variable;
  /** rfc3164 or rfc5424. String, default "rfc5424". */
  readonly syslog_format?: "rfc3164" | "rfc5424" | Variable;
  /** Bytes of a message. Size, default "0". */
  readonly syslog_maxsize?: SizeValue;
  /** Key of the record with the severity, 0 to 7. String. */
  readonly syslog_severity_key?: string;
  /** Severity of records without one. Integer, default "6". Not in 1.9.10, in 4.2.8. */
  readonly syslog_severity_preset?: NumberValue;
  /** Key of the record with the facility, 0 to 23. String. */
  readonly syslog_facility_key?: string;
  /** Facility of records without one. Integer, default "1". Not in 1.9.10, in 4.2.8. */
  readonly syslog_facility_preset?: NumberValue;
  /** Key of the record with the host. String. */
  readonly syslog_hostname_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly syslog_hostname_preset?: string;
  /** Key of the record with the program. String. */
  readonly syslog_appname_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly syslog_appname_preset?: string;
  /** String. */
  readonly syslog_procid_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly syslog_procid_preset?: string;
  /** String. */
  readonly syslog_msgid_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly syslog_msgid_preset?: string;
  /** String, may repeat. */
  readonly syslog_sd_key?: string | readonly string[];
  /** Key of the record that is the message. String. */
  readonly syslog_message_key?: string;
  /** Boolean, default "false". Not in 1.9.10, in 4.2.8. */
  readonly allow_longer_sd_id?: BooleanValue;
}

/** Sends records to a syslog server. */
export const syslogOutput = (options: SyslogOutputOptions = {}): OutputPlugin<"syslog"> =>
  pluginNode("output", "syslog", options);
