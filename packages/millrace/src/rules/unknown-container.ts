import { type Diagnostic, diagnostic, didYouMean, type Path } from "@millrace/core";

export const unknownContainer = diagnostic<{ container: string; known: readonly string[] }>(
  "STACK_UNKNOWN_CONTAINER",
  {
    severity: "error",
    message: ({ container }) =>
      `the pipeline reads the logs of ${JSON.stringify(container)}, which is no container of the task`,
    hint: ({ container, known }) =>
      didYouMean(container, known) ?? `containers of the task: ${known.join(", ")}`,
  },
);

export const duplicatePipeline = diagnostic<{ container: string; first: number }>(
  "STACK_DUPLICATE_PIPELINE",
  {
    severity: "error",
    message: ({ container, first }) =>
      `logs[${first}] already reads the logs of ${JSON.stringify(container)}`,
    hint: () =>
      "put all routes of a container into one pipeline; two would deliver each record twice",
  },
);

/** The container whose logs a pipeline reads, and where the pipeline stands. */
export interface PlacedPipeline {
  readonly container: string;
  readonly path: Path;
}

/** A pipeline belongs to a container of its task, and a container has one pipeline at most. */
export function* checkPlaces(
  pipelines: readonly PlacedPipeline[],
  containers: readonly string[],
): Iterable<Diagnostic> {
  for (const [i, { container, path }] of pipelines.entries()) {
    if (!containers.includes(container))
      yield unknownContainer(path, { container, known: containers });
    const first = pipelines.findIndex((other) => other.container === container);
    if (first < i) yield duplicatePipeline(path, { container, first });
  }
}
