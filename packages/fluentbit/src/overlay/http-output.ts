import { dateFormats, ignoredElse, jsonFormats, refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_http_conf_create in plugins/out_http/http_conf.c. */
export const httpOutput: PluginOverlay = Object.freeze({
  summary: "Posts records to a web server.",
  oneOf: {
    format: ignoredElse(...jsonFormats, "gelf", "otlp_json", "otlp_json_pretty"),
    json_date_format: ignoredElse(...dateFormats),
    compress: ignoredElse("gzip", "snappy", "zstd"),
    http_method: refusedElse("POST", "PUT"),
    "oauth2.auth_method": ignoredElse("basic", "post", "private_key_jwt"),
  },
  secret: ["http_passwd", "oauth2.client_secret"],
  about: {
    uri: "Path to post to.",
    format: "How records are written.",
    json_date_key: "Key under which the time is added; `false`: no time.",
    json_date_format: "How the time is written.",
    compress: "Compresses what is sent.",
    header: "Header to send: a name, a space, a value.",
    header_tag: "Header that gets the tag.",
    http_user: "User for basic authentication.",
    http_passwd: "Password for basic authentication.",
    http_method: "POST or PUT.",
    proxy: "Proxy, as `http://host:port`.",
    aws_auth: "Signs requests with AWS credentials.",
    aws_service: "Service that the signature is for.",
    aws_region: "Region that the signature is for.",
    body_key: "Key of the record that is the body. With `headers_key`.",
    headers_key: "Key of the record that holds the headers. With `body_key`.",
    log_response_payload: "Prints answers in the log.",
    allow_duplicated_headers: "A header may stand twice.",
  },
});
