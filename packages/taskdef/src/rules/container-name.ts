import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const invalidContainerName = diagnostic<{ name: string }>("ECS_INVALID_CONTAINER_NAME", {
  severity: "error",
  message: ({ name }) => `${JSON.stringify(name)} cannot be the name of a container`,
  hint: () => 'up to 255 letters, digits, "_" and "-"',
});

/** Names of containers have letters, digits, `_` and `-`, at most 255. They are in tags, so none can be a token. */
export const containerName: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const { name } = container;
    if (name !== undefined && !/^[A-Za-z0-9_-]{1,255}$/.test(name))
      yield invalidContainerName([...at, "name"], { name });
  }
};
