import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { OutputPlugin } from "../model/plugin.js";

export const cloudwatchStreamName = diagnostic<{ given: number }>("FB_CLOUDWATCH_STREAM_NAME", {
  severity: "error",
  message: ({ given }) =>
    `cloudwatch_logs takes exactly one of log_stream_name and log_stream_prefix, got ${given === 0 ? "neither" : "both"}`,
  hint: () => 'with log_stream_prefix: "api-" each task has a stream of its own, api-<tag>',
});

/** The plugin does not start without a stream, nor with two. */
export function* checkCloudwatchLogsOutput(
  { options }: OutputPlugin,
  path: Path,
): Iterable<Diagnostic> {
  const given = [options.log_stream_name, options.log_stream_prefix].filter(
    (value) => value !== undefined,
  ).length;
  if (given !== 1) yield cloudwatchStreamName(path, { given });
}
