import { diagnostic, formatPath } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const duplicateContainer = diagnostic<{ name: string; first: string }>(
  "ECS_DUPLICATE_CONTAINER",
  {
    severity: "error",
    message: ({ name, first }) => `the container name "${name}" is already used by ${first}`,
    hint: () => "containers of a task are known by their names; rename one of the two",
  },
);

/** Containers of a task have names of their own. */
export const uniqueContainer: TaskRule = function* ({ containers }) {
  const seen = new Map<string, string>();
  for (const { at, container } of containers) {
    const { name } = container;
    if (name === undefined) continue;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, formatPath(at));
    else yield duplicateContainer([...at, "name"], { name, first });
  }
};
