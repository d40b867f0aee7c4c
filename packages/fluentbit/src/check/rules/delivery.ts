import { type Diagnostic, diagnostic } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import { hasOption, knownText, lastOption } from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { isOn, sizeBytes } from "./options.js";
import { isFirelens } from "./tags.js";

export const oneRetry = diagnostic<{ plugin: string }>("FB_ONE_RETRY", {
  severity: "info",
  message: ({ plugin }) =>
    `the ${plugin} output tries a failed delivery once more and then drops it (Retry_Limit is not set)`,
  hint: () => "write Retry_Limit 5, or no_limits together with buffers on disk",
});

export const unboundedMemory = diagnostic<{ output: string }>("FB_UNBOUNDED_MEMORY", {
  severity: "warning",
  message: ({ output }) =>
    `records wait in memory without a bound while the ${output} output retries for ever`,
  hint: () =>
    "set Mem_Buf_Limit on the inputs, or storage.type filesystem with storage.path in SERVICE",
});

export const ephemeralUpload = diagnostic("FL_S3_EPHEMERAL_BUFFER", {
  severity: "warning",
  message: () =>
    "objects grow on the task's own disk before they are uploaded, and the disk goes with the task",
  hint: () => "write use_put_object On, total_file_size 10M and upload_timeout 1m",
});

/** How many retries each output over the network has, and what a failing one costs. */
export function* checkDelivery(subject: CheckSubject): Iterable<Diagnostic> {
  for (const output of subject.outputs) {
    if (!OVER_NETWORK.has(output.plugin)) continue;
    if (!hasOption(output, "retry_limit") && output.plugin !== "s3")
      yield oneRetry(output.spot.path, { plugin: output.plugin }, output.spot.position);
    yield* checkUnbounded(output, subject);
    if (output.plugin === "s3") yield* checkUpload(output, subject);
  }
}

const OVER_NETWORK: ReadonlySet<string> = new Set([
  "azure",
  "bigquery",
  "cloudwatch",
  "cloudwatch_logs",
  "datadog",
  "es",
  "firehose",
  "forward",
  "gelf",
  "http",
  "influxdb",
  "kinesis",
  "kinesis_firehose",
  "kinesis_streams",
  "loki",
  "nrlogs",
  "opensearch",
  "opentelemetry",
  "prometheus_remote_write",
  "s3",
  "slack",
  "splunk",
  "stackdriver",
  "syslog",
  "tcp",
]);

const FOR_EVER: ReadonlySet<string> = new Set(["no_limits", "false", "off"]);

function* checkUnbounded(
  output: InstanceView,
  { inputs, service }: CheckSubject,
): Iterable<Diagnostic> {
  const retry = lastOption(output, "retry_limit");
  if (retry?.known !== true || !FOR_EVER.has(retry.text.toLowerCase())) return;
  const onDisk = service.some(({ key }) => key === "storage.path");
  const unbounded = inputs.some(
    (input) =>
      input.plugin !== "" &&
      !hasOption(input, "mem_buf_limit") &&
      !(
        onDisk &&
        knownText(input, "storage.type")?.toLowerCase() !== "memory" &&
        hasOption(input, "storage.type")
      ),
  );
  if (unbounded)
    yield unboundedMemory(retry.spot.path, { output: output.plugin }, retry.spot.position);
}

/** From this size on, objects are sent in parts. */
const MULTIPART_FROM = 10_485_760;

function* checkUpload(output: InstanceView, subject: CheckSubject): Iterable<Diagnostic> {
  const put = lastOption(output, "use_put_object");
  const size = lastOption(output, "total_file_size");
  const open = put?.known === false || size?.known === false;
  if (!isFirelens(subject) || open || isOn(output, "use_put_object")) return;
  const bytes = size === undefined ? Number.POSITIVE_INFINITY : sizeBytes(size.text);
  if (bytes !== undefined && bytes >= MULTIPART_FROM)
    yield ephemeralUpload(output.spot.path, {}, output.spot.position);
}

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const loki = (more: string): string =>
  `[OUTPUT]\n    Name        loki\n    Match       *\n    host        loki.local\n    labels      job=app\n${more}`;
const s3 = (more: string): string =>
  `[SERVICE]\n    Grace 30\n[OUTPUT]\n    Name        s3\n    Match       app-firelens-*\n    bucket      logs\n    region      eu-west-1\n    Retry_Limit 5\n${more}`;

export const explanations: readonly Explanation[] = [
  {
    code: oneRetry.code,
    wrong: "An output does not say how often it retries, and the default is once.",
    production:
      "A destination that is away for some seconds loses the logs of those seconds: the engine says that a chunk cannot be retried, and drops it.",
    fix: "Set Retry_Limit, 5 to 10 for AWS services.",
    failing: { config: `${INPUT}${loki("")}` },
    fixed: { config: `${INPUT}${loki("    Retry_Limit 5\n")}` },
    source: "src/flb_output.c",
  },
  {
    code: unboundedMemory.code,
    wrong: "An output retries for ever, and its records wait in memory without a bound.",
    production:
      "While the destination is away memory grows until the container is killed, and everything that waited is lost.",
    fix: "Bound the memory (Mem_Buf_Limit), or let records wait on disk (storage.type filesystem).",
    failing: { config: `${INPUT}${loki("    Retry_Limit no_limits\n")}` },
    fixed: {
      config: `[INPUT]\n    Name          dummy\n    Tag           app\n    Mem_Buf_Limit 50M\n${loki("    Retry_Limit no_limits\n")}`,
    },
    source: "src/flb_input_chunk.c",
  },
  {
    code: ephemeralUpload.code,
    wrong: "An S3 output of a FireLens file uploads in parts from the task's own disk.",
    production:
      "A task that is killed takes unsent parts with it, and an upload that was begun and never finished is invisible in the bucket.",
    fix: "Upload small objects at once: use_put_object On, total_file_size 10M, upload_timeout 1m.",
    engine: "aws-for-fluent-bit@3.4.9",
    failing: { config: s3("    total_file_size 50M\n") },
    fixed: {
      config: s3("    total_file_size 10M\n    use_put_object On\n    upload_timeout 1m\n"),
    },
    source: "plugins/out_s3/s3.c",
  },
];
