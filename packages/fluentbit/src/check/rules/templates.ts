import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { hasOption, knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { isOn } from "./options.js";
import { mayMatch, tagsOf } from "./tags.js";

export const tagHasNoParts = diagnostic<{ part: string; delimiters: string; tag: string }>(
  "FB_S3_TAG_PART",
  {
    severity: "warning",
    message: ({ part, delimiters, tag }) =>
      `${part} asks for a part of the tag, and ${tag} has none of the delimiters ${JSON.stringify(delimiters)}`,
    hint: () => 'write s3_key_format_tag_delimiters ".-", or give records a tag with dots',
  },
);

export const goTemplate = diagnostic<{ option: string; template: string }>("FB_GO_TEMPLATE", {
  severity: "warning",
  message: ({ option, template }) =>
    `${option} has ${template}, which only the Go plugin cloudwatch understands; here it stays text`,
  hint: () =>
    "use log_group_template and log_stream_template with $key, or an environment variable",
});

export const retentionOfOthers = diagnostic("FB_RETENTION_NOT_SET", {
  severity: "warning",
  message: () =>
    "log_retention_days counts only for groups that the output creates, and it creates none",
  hint: () => "set the retention where the group is made, or add auto_create_group On",
});

export const createsGroup = diagnostic("FB_CREATES_LOG_GROUP", {
  severity: "info",
  message: () => "the output creates its log group, so its role needs logs:CreateLogGroup",
  hint: () =>
    "make the group with your infrastructure code: retention and encryption are set there",
});

export const labelCardinality = diagnostic<{ label: string }>("FB_LOKI_CARDINALITY", {
  severity: "warning",
  message: ({ label }) =>
    `the label ${label} has another value for every task or request, so Loki makes a stream of each`,
  hint: () => "leave it in the line or in structured metadata; labels are for few values",
});

/** Templates and labels that do not do what they look like. */
export function* checkTemplates(subject: CheckSubject): Iterable<Diagnostic> {
  for (const output of subject.outputs) {
    if (output.plugin === "s3") yield* checkTagParts(output, subject);
    if (output.plugin === "cloudwatch_logs") yield* checkCloudwatch(output);
    if (output.plugin === "loki") yield* checkLabels(output);
  }
}

function* checkTagParts(output: InstanceView, subject: CheckSubject): Iterable<Diagnostic> {
  const key = lastOption(output, "s3_key_format");
  const part = key?.known === true ? /\$TAG\[\d+\]/.exec(key.text)?.[0] : undefined;
  if (key === undefined || part === undefined) return;
  if (lastOption(output, "s3_key_format_tag_delimiters")?.known === false) return;
  const delimiters = knownText(output, "s3_key_format_tag_delimiters") ?? ".";
  const reached = tagsOf(subject).sources.filter(({ glob }) => mayMatch(output, glob));
  const whole = reached.find(({ glob }) => ![...delimiters].some((char) => glob.includes(char)));
  if (whole !== undefined && whole.glob !== "*")
    yield tagHasNoParts(key.spot.path, { part, delimiters, tag: whole.glob }, key.spot.position);
}

const GO_TEMPLATE = /\$\([^)]*\)/;

function* checkCloudwatch(output: InstanceView): Iterable<Diagnostic> {
  for (const option of output.options) {
    const template = option.known ? GO_TEMPLATE.exec(option.text)?.[0] : undefined;
    if (template !== undefined && option.key.startsWith("log_"))
      yield goTemplate(
        option.spot.path,
        { option: option.written, template },
        option.spot.position,
      );
  }
  const creates = lastOption(output, "auto_create_group");
  const retention = lastOption(output, "log_retention_days");
  if (creates !== undefined && isOn(output, "auto_create_group"))
    yield createsGroup(creates.spot.path, {}, creates.spot.position);
  else if (retention !== undefined && !hasOption(output, "auto_create_group"))
    yield retentionOfOthers(retention.spot.path, {}, retention.spot.position);
}

/** Keys that hold another value for every task, container or request. */
const UNBOUNDED =
  /(^|[$_.'])(ecs_task_arn|ecs_task_id|container_id|task_arn|task_id|request_id|trace_id|span_id|session_id|user_id|pod_id|pod_ip|remote_addr|client_ip|ip_address|timestamp|uuid)\b/i;

function* checkLabels(output: InstanceView): Iterable<Diagnostic> {
  for (const option of output.options) {
    if (!option.known || (option.key !== "labels" && option.key !== "label_keys")) continue;
    for (const part of option.text.split(",")) {
      if (UNBOUNDED.test(part) && part.includes("$"))
        yield labelCardinality(option.spot.path, { label: part.trim() }, option.spot.position);
    }
  }
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app-firelens-1\n";
const s3 = (more: string): string =>
  `${INPUT}[OUTPUT]\n    Name   s3\n    Match  *\n    bucket logs\n    region eu-west-1\n    s3_key_format /$TAG[1]/%Y/%m/%d/$UUID.gz\n${more}`;
const cloudwatch = (more: string): string =>
  `${INPUT}[OUTPUT]\n    Name   cloudwatch_logs\n    Match  *\n    region eu-west-1\n    Retry_Limit 5\n    log_group_name /app\n${more}`;
const loki = (labels: string): string =>
  `${INPUT}[OUTPUT]\n    Name   loki\n    Match  *\n    host   loki.local\n    Retry_Limit 5\n    labels ${labels}\n`;

export const explanations: readonly Explanation[] = [
  {
    code: tagHasNoParts.code,
    wrong: "The S3 key asks for a part of the tag, and the tag has no delimiter.",
    production:
      "FireLens tags have no dot. The key has the whole tag and a literal [1] in it, and whoever looks for the objects does not find them.",
    fix: "Name the delimiters: s3_key_format_tag_delimiters .-",
    failing: { config: s3("") },
    fixed: { config: s3("    s3_key_format_tag_delimiters .-\n") },
    source: "src/aws/flb_aws_util.c; recorded",
  },
  {
    code: goTemplate.code,
    wrong: "An option of cloudwatch_logs has a template of the Go plugin cloudwatch.",
    production: "It stays text: the stream is called $(ecs_task_id), and all tasks write to it.",
    fix: "Use log_group_template and log_stream_template, or an environment variable.",
    failing: { config: cloudwatch("    log_stream_name $(ecs_task_id)\n") },
    fixed: { config: cloudwatch("    log_stream_prefix app-\n") },
    source: "plugins/out_cloudwatch_logs/cloudwatch_logs.c",
  },
  {
    code: retentionOfOthers.code,
    wrong: "log_retention_days is given, and the output does not create the group.",
    production: "The logs are kept for ever, or as long as whoever made the group said.",
    fix: "Set the retention where the group is made.",
    failing: { config: cloudwatch("    log_stream_prefix app-\n    log_retention_days 30\n") },
    fixed: { config: cloudwatch("    log_stream_prefix app-\n") },
    source: "plugins/out_cloudwatch_logs/cloudwatch_api.c",
  },
  {
    code: createsGroup.code,
    wrong: "The output creates its log group by itself.",
    production:
      "The role needs more rights, and a creation that fails uses up the retries of the logs that wait for it.",
    fix: "Make the group with your infrastructure code.",
    failing: { config: cloudwatch("    log_stream_prefix app-\n    auto_create_group On\n") },
    fixed: { config: cloudwatch("    log_stream_prefix app-\n") },
    source: "plugins/out_cloudwatch_logs/cloudwatch_api.c",
  },
  {
    code: labelCardinality.code,
    wrong:
      "A Loki label takes its value from a key that has another value for every task or request.",
    production:
      "Each value is a stream of its own. Loki gets slow and then refuses new streams: the limit is 5,000 of them.",
    fix: "Leave the key in the line, or write it as structured metadata.",
    failing: { config: loki("job=app, task=$ecs_task_arn") },
    fixed: { config: loki("job=app, container=$container_name") },
    source: "https://grafana.com/docs/loki/latest/get-started/labels/bp-labels/",
  },
];
