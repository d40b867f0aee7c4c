import { ignoredElse, refusedElse } from "./choices.js";
import { oauth2Options } from "./oauth2-options.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: flb_opentelemetry_context_create in plugins/out_opentelemetry/opentelemetry_conf.c. */
export const opentelemetryOutput: PluginOverlay = Object.freeze({
  summary: "Sends logs, metrics and traces as OTLP.",
  oneOf: {
    compress: refusedElse("gzip", "zstd"),
    http2: ignoredElse("on", "off", "force", "true", "false", "yes", "no"),
  },
  secret: ["http_passwd", "oauth2.client_secret"],
  about: {
    logs_uri: "Path of logs.",
    metrics_uri: "Path of metrics.",
    traces_uri: "Path of traces.",
    grpc: "Sends by gRPC.",
    http2: "on, off, or force to use it without asking.",
    add_label: "Label of every metric: a name and a value.",
    header: "Header to send: a name, a space, a value.",
    compress: "gzip or zstd.",
    logs_body_key: "Key of the record that is the body.",
    batch_size: "Logs of a request.",
    log_response_payload: "Prints answers in the log.",
  },
  unlisted: oauth2Options,
});
