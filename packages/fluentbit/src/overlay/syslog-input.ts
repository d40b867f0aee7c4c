import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const syslogInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Takes syslog messages from a unix socket, over TCP or over UDP.",
  oneOf: {
    mode: { values: ["unix_udp", "unix_tcp", "tcp", "udp"], ignoreCase: true },
    format: {
      values: ["newline", "octet_counting", "octet"],
      ignoreCase: true,
      otherwise: "ignored",
    },
  },
  about: {
    mode: "Without one it is unix_udp.",
    path: "The unix socket; needed in the unix modes.",
    port: "Without one it is 5140.",
    parser:
      "Without one it is `syslog-rfc5424`, in the unix modes `syslog-rfc3164-local`: a parsers file must have it.",
    format: "How messages are told apart in tcp and unix_tcp.",
    unix_perm: "Rights of the socket, as an octal number: 0666.",
  },
});
