import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_splunk_conf_create in plugins/out_splunk/splunk_conf.c. */
export const splunkOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Splunk's HTTP event collector.",
  secret: ["splunk_token", "http_passwd"],
  about: {
    splunk_token: "Token of the collector.",
    http_user: "User, in place of the token.",
    splunk_send_raw: "Sends the record as it is, with Splunk's own keys in it.",
    event_key: "Key whose value is the event.",
    event_host: "Host of the event; may be a key of the record.",
    event_source: "Source of the event; may be a key of the record.",
    event_sourcetype: "Sourcetype of the event.",
    event_sourcetype_key: "Key of the record with the sourcetype.",
    event_index: "Index of the event.",
    event_index_key: "Key of the record with the index.",
    event_field: "Indexed field: a name and a value or key.",
    channel: "Channel for acknowledgements.",
    compress: "gzip compresses what is sent.",
    http_buffer_size: "Room for the answer.",
  },
});
