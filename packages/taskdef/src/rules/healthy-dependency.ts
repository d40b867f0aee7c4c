import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const healthyWithoutHealthCheck = diagnostic<{ name: string }>(
  "ECS_HEALTHY_WITHOUT_HEALTH_CHECK",
  {
    severity: "error",
    message: ({ name }) => `waits for "${name}" to be HEALTHY, but "${name}" has no healthCheck`,
    hint: ({ name }) =>
      `give "${name}" a healthCheck, or wait for START; the image's own HEALTHCHECK does not count`,
  },
);

/** Who waits for HEALTHY waits for a container that has a health check, or it waits for ever. */
export const healthyDependency: TaskRule = function* ({ containers }) {
  const unchecked = new Set(
    containers.flatMap(({ container }) =>
      "healthCheck" in container ? [] : (container.name ?? []),
    ),
  );
  for (const { at, container } of containers) {
    for (const [i, { containerName: name, condition }] of (container.dependsOn ?? []).entries()) {
      if (condition === "HEALTHY" && unchecked.has(name))
        yield healthyWithoutHealthCheck([...at, "dependsOn", i, "condition"], { name });
    }
  }
};
