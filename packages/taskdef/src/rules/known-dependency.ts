import { diagnostic, didYouMean } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const unknownDependency = diagnostic<{ name: string; known: readonly string[] }>(
  "ECS_UNKNOWN_DEPENDENCY",
  {
    severity: "error",
    message: ({ name }) => `${JSON.stringify(name)} is no container of this task`,
    hint: ({ name, known }) => didYouMean(name, known) ?? `containers: ${known.join(", ")}`,
  },
);

/** A container depends on containers of its task. */
export const knownDependency: TaskRule = function* ({ containers, hasUnreadable }) {
  const known = containers.flatMap(({ container }) => container.name ?? []);
  if (hasUnreadable || known.length < containers.length) return;
  for (const { at, container } of containers) {
    for (const [i, { containerName: name }] of (container.dependsOn ?? []).entries()) {
      if (!known.includes(name))
        yield unknownDependency([...at, "dependsOn", i, "containerName"], { name, known });
    }
  }
};
