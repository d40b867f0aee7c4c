import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const essentialMustFinish = diagnostic<{ name: string; condition: string }>(
  "ECS_ESSENTIAL_MUST_FINISH",
  {
    severity: "error",
    message: () =>
      "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
    hint: ({ name, condition }) =>
      `when "${name}" ends, the task does: give it essential: false, or wait for something else than ${condition}`,
  },
);

/** Who waits for the end of a container waits for one that may end. */
export const finishedDependency: TaskRule = function* ({ containers }) {
  const essential = new Set(
    containers.flatMap(({ container }) =>
      "essential" in container && container.essential !== true ? [] : (container.name ?? []),
    ),
  );
  for (const { at, container } of containers) {
    for (const [i, { containerName: name, condition }] of (container.dependsOn ?? []).entries()) {
      const ends = condition === "COMPLETE" || condition === "SUCCESS";
      if (ends && essential.has(name))
        yield essentialMustFinish([...at, "dependsOn", i, "condition"], { name, condition });
    }
  }
};
