import { ignoredElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: plugins/out_prometheus_remote_write/remote_write_conf.c. */
export const prometheusRemoteWriteOutput: PluginOverlay = Object.freeze({
  summary: "Pushes metrics to a Prometheus server.",
  oneOf: {
    compression: ignoredElse("snappy", "gzip"),
  },
  secret: ["http_passwd"],
  about: {
    uri: "Path to post to.",
    add_label: "Label of every metric: a name and a value.",
    compression: "snappy or gzip.",
    aws_auth: "Signs requests with AWS credentials.",
    aws_region: "Region of the workspace.",
  },
});
