import { ignoredElseExact } from "./choices.js";
import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: cb_cloudwatch_init in plugins/out_cloudwatch_logs/cloudwatch_logs.c. */
export const cloudwatchLogsOutput: PluginOverlay = Object.freeze({
  summary: "Sends records to Amazon CloudWatch Logs.",
  required: ["region", "log_group_name"],
  oneOf: {
    log_group_class: ignoredElseExact("STANDARD", "INFREQUENT_ACCESS"),
    log_format: ignoredElseExact("json/emf"),
  },
  about: {
    region: "Region of the log group.",
    log_group_name: "Group to write to, and the one of records for which the template fails.",
    log_stream_name: "Stream to write to. Not with `log_stream_prefix`.",
    log_stream_prefix: "The stream is this and the tag. Not with `log_stream_name`.",
    log_group_template:
      "Group made of keys of the record, such as `$kubernetes['namespace_name']`.",
    log_stream_template: "Stream made of keys of the record.",
    log_key: "Sends only this key's value.",
    log_format: "`json/emf` marks records as embedded metrics.",
    auto_create_group: "Makes the group when it is missing.",
    log_group_class: "Class of groups that it makes.",
    log_retention_days: "Retention of groups that it makes; 0: for ever.",
    role_arn: "Role to assume.",
    external_id: "External id that the role asks for.",
    sts_endpoint: "Endpoint of STS in place of the region's own.",
    endpoint: "Host in place of the region's own.",
    metric_namespace: "Namespace of the embedded metrics.",
    metric_dimensions: "Dimensions: `,` between those of a set, `;` between sets.",
    profile: "Profile in the AWS credentials file.",
    auto_retry_requests: "A failed request is sent again at once, before the engine's own retry.",
    extra_user_agent: "Word that is added to the user agent.",
    add_entity: "Adds the Kubernetes workload, for the console's links.",
  },
});
