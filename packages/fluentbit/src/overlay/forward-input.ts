import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const forwardInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary:
    "Takes records from other Fluent Bits, from Fluentd, and from Docker's fluentd log driver.",
  repeatable: ["security.users"],
  secret: ["shared_key"],
  about: {
    port: "TCP port. Without one it is 24224.",
    unix_path: "Listens on this unix socket, and on no port. FireLens containers use one.",
    unix_perm: "Rights of the socket, as an octal number: 0660.",
    shared_key: "Senders must know it.",
    empty_shared_key: "Senders must shake hands, with no key.",
    "security.users": "A name and a password of a sender. Needs a shared key.",
    tag_prefix: "Put before the tag of each record.",
    buffer_max_size: "The largest message that is taken.",
  },
});
