// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
import type { NumberValue, SizeValue, Variable } from "../../model/option-values.js";
import { type InputPlugin, pluginNode } from "../../model/plugin.js";
import type { InputCommon, InputListener, InputTls } from "../shared.js";

/** Options of the `syslog` input. */
export interface SyslogInputOptions extends InputCommon, InputListener, InputTls {
  /** Without one it is unix_udp. String. */
  readonly mode?: "unix_udp" | "unix_tcp" | "tcp" | "udp" | Variable;
  /** The unix socket; needed in the unix modes. String. */
  readonly path?: string;
  /** Rights of the socket, as an octal number: 0666. String. */
  readonly unix_perm?: string;
  /** Size, default "32768". */
  readonly buffer_chunk_size?: SizeValue;
  /** Size. */
  readonly buffer_max_size?: SizeValue;
  /**
   * Without one it is `syslog-rfc5424`, in the unix modes `syslog-rfc3164-local`: a parsers file
   * must have it. String.
   */
  readonly parser?: string;
  /** Size. Not in 1.9.10, in 4.2.8. */
  readonly receive_buffer_size?: SizeValue;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly raw_message_key?: string;
  /** String. Not in 1.9.10, in 4.2.8. */
  readonly source_address_key?: string;
  /** How messages are told apart in tcp and unix_tcp. String. Not in 1.9.10, in 4.2.8. */
  readonly format?: "newline" | "octet_counting" | "octet" | Variable;
  /** Without one it is 5140. Integer. */
  readonly port?: NumberValue;
}

/** Takes syslog messages from a unix socket, over TCP or over UDP. */
export const syslogInput = (options: SyslogInputOptions = {}): InputPlugin<"syslog"> =>
  pluginNode("input", "syslog", options);
