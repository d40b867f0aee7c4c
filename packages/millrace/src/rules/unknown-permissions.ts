import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { OutputPlugin } from "@millrace/fluentbit";

export const permissionsUnknown = diagnostic<{ plugin: string }>("STACK_PERMISSIONS_UNKNOWN", {
  severity: "warning",
  message: ({ plugin }) =>
    `the ${plugin} output signs its requests with the task role, and the rendered policy grants it nothing`,
  hint: () => "attach a policy of your own to the task role until this destination is known",
});

/** Outputs that always sign with the credentials of the task. */
const SIGNS: ReadonlySet<string> = new Set([
  "cloudwatch",
  "firehose",
  "kinesis",
  "kinesis_firehose",
  "kinesis_streams",
]);

/** An output that needs the task role gets no permission of ours unless we know the destination. */
export function* checkPermissionsKnown(
  outputs: readonly { readonly output: OutputPlugin; readonly at: Path }[],
): Iterable<Diagnostic> {
  for (const { output, at } of outputs) {
    const { plugin, options } = output;
    const isOn = ["true", "on", "yes"].includes(String(options.aws_auth).toLowerCase());
    if (SIGNS.has(plugin) || isOn) yield permissionsUnknown(at, { plugin });
  }
}
