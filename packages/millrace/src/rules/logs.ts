import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { Pipeline, PipelineBuilder } from "@millrace/fluentbit";

export const invalidLogs = diagnostic<{ got: string }>("STACK_INVALID_LOGS", {
  severity: "error",
  message: ({ got }) => `logs is a pipeline or a list of pipelines, got ${got}`,
  hint: () => 'write logs: firelens("<container>").route(…).otherwise(…)',
});

/** The pipelines of a service, each with its place in the definition; or what is wrong with them. */
export interface ReadLogs {
  readonly pipelines: readonly { readonly pipeline: Pipeline; readonly path: Path }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `logs`: one pipeline builder or several. */
export function readLogs(logs: unknown, path: Path): ReadLogs {
  const list = Array.isArray(logs) ? logs : [logs];
  const at = (i: number): Path => (Array.isArray(logs) ? [...path, i] : path);
  const good = list.flatMap((one, i) =>
    isBuilder(one) ? [{ pipeline: one.build(), path: at(i) }] : [],
  );
  const bad = list.flatMap((one, i) =>
    isBuilder(one) ? [] : [invalidLogs(at(i), { got: describe(one) })],
  );
  const none = list.length === 0 ? [invalidLogs(path, { got: "an empty list" })] : [];
  return { pipelines: good, diagnostics: [...bad, ...none] };
}

/** Known by its kind, so that a builder of another copy of the package is one too. */
function isBuilder(value: unknown): value is PipelineBuilder {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as PipelineBuilder).kind === "pipeline-builder"
  );
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === null ? "null" : `a ${typeof value}`;
}
