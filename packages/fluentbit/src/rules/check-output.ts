import type { Diagnostic, Path } from "@millrace/core";
import type { Engine } from "../catalogue/engine.js";
import type { OutputPlugin } from "../model/plugin.js";
import { checkOptions } from "./check-options.js";
import { checkCloudwatchLogsOutput } from "./cloudwatch-logs-output.js";
import { checkLokiOutput } from "./loki-output.js";
import { checkS3Output } from "./s3-output.js";

/** Laws across the options of one output, beyond what an overlay row can say. */
const LAWS: {
  readonly [plugin: string]: (output: OutputPlugin, path: Path) => Iterable<Diagnostic>;
} = {
  s3: checkS3Output,
  cloudwatch_logs: checkCloudwatchLogsOutput,
  loki: checkLokiOutput,
};

/** All findings about one output. */
export function checkOutput(output: OutputPlugin, engine: Engine, path: Path): Diagnostic[] {
  return [
    ...checkOptions(output, engine, path),
    ...(Object.hasOwn(LAWS, output.plugin) ? (LAWS[output.plugin]?.(output, path) ?? []) : []),
  ];
}
