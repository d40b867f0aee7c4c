import { refusedElse } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: loki_config_create in plugins/out_loki/loki.c. */
export const lokiOutput: PluginOverlay = Object.freeze({
  summary: "Pushes records to Grafana Loki.",
  oneOf: {
    line_format: { values: ["json", "key_value"], ignoreCase: true },
    drop_single_key: refusedElse("on", "off", "raw", "true", "false", "yes", "no"),
    tenant_id_key_error_handling: refusedElse("partial_success", "partial_error"),
  },
  secret: ["http_passwd", "bearer_token"],
  about: {
    uri: "Path of the push endpoint.",
    labels: "Labels of the stream: `name=value`, `name=$key` or `$key`, with `,` between.",
    label_keys: "Keys of the record that become labels of the same name.",
    label_map_path: "JSON file that says which keys become which labels.",
    structured_metadata: "As `labels`, for what is no label: it opens no stream of its own.",
    structured_metadata_map_keys: "Keys with maps, of which each entry becomes metadata.",
    remove_keys: "Keys that are left out of the line.",
    line_format: "What a line looks like.",
    drop_single_key: "A line of one key is its value alone: `on` as JSON, `raw` as it is.",
    auto_kubernetes_labels: "All labels of the pod become labels.",
    tenant_id: "Tenant, sent as X-Scope-OrgID.",
    tenant_id_key: "Key of the record that holds the tenant.",
    http_user: "User for basic authentication.",
    http_passwd: "Password for basic authentication.",
    bearer_token: "Token for bearer authentication.",
    header: "Header to send: a name, a space, a value.",
    compress: "gzip compresses what is sent.",
  },
});
