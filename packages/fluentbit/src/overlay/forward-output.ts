import { ignoredElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: config_set_properties in plugins/out_forward/forward.c. */
export const forwardOutput: PluginOverlay = Object.freeze({
  summary: "Sends records on to another Fluent Bit or Fluentd.",
  oneOf: {
    compress: ignoredElse("gzip", "text"),
  },
  secret: ["shared_key", "password"],
  about: {
    upstream: "File with nodes between which the load is shared.",
    unix_path: "Socket to send to, in place of host and port.",
    shared_key: "Key that both sides know.",
    empty_shared_key: "Both sides use an empty key.",
    self_hostname: "Name by which this side is known.",
    username: "User, with a shared key.",
    password: "Password of the user.",
    tag: "Tag in place of the record's own; may hold keys of the record.",
    time_as_integer: "Times without fraction, for Fluentd 0.12.",
    send_options: "Sends the number of records along.",
    require_ack_response: "Waits for the other side to say that it has a chunk.",
    compress: "gzip compresses chunks.",
    add_option: "Option that is sent along: a name and a value.",
  },
});
