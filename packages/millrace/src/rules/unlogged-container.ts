import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { TaskDefinition } from "@millrace/taskdef";

export const unloggedContainer = diagnostic<{ name: string }>("STACK_UNLOGGED_CONTAINER", {
  severity: "warning",
  message: ({ name }) =>
    `what the container ${JSON.stringify(name)} writes is lost: it has no pipeline and no logConfiguration`,
  hint: ({ name }) =>
    `add firelens(${JSON.stringify(name)}) to logs, or give the container a logConfiguration`,
});

/** A container that nobody listens to loses its output in silence. */
export function* checkLogged(
  task: TaskDefinition | undefined,
  routed: readonly string[],
  path: Path,
): Iterable<Diagnostic> {
  const containers = Array.isArray(task?.containers) ? task.containers : [];
  for (const [i, one] of containers.entries()) {
    if (
      typeof one?.name !== "string" ||
      one.logConfiguration !== undefined ||
      routed.includes(one.name)
    )
      continue;
    yield unloggedContainer([...path, "containers", i], { name: one.name });
  }
}
