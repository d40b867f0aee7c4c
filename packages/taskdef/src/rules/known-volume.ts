import { diagnostic, didYouMean } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const unknownVolume = diagnostic<{ name: string; known: readonly string[] }>(
  "ECS_UNKNOWN_VOLUME",
  {
    severity: "error",
    message: ({ name }) => `${JSON.stringify(name)} is no volume of this task`,
    hint: ({ name, known }) => didYouMean(name, known) ?? `add volumes: [{ name: "${name}" }]`,
  },
);

/** A container mounts volumes of its task. */
export const knownVolume: TaskRule = function* (task) {
  if ("volumes" in task && task.volumes === undefined) return;
  const known = (task.volumes ?? []).flatMap(({ name }) => name ?? []);
  for (const { at, container } of task.containers) {
    for (const [i, { sourceVolume: name }] of (container.mountPoints ?? []).entries()) {
      if (name !== undefined && !known.includes(name))
        yield unknownVolume([...at, "mountPoints", i, "sourceVolume"], { name, known });
    }
  }
};
