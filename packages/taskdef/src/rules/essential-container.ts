import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const noEssentialContainer = diagnostic("ECS_NO_ESSENTIAL_CONTAINER", {
  severity: "error",
  message: () => "all tasks must have at least one essential container",
  hint: () => "leave essential out for the container that the task is there for",
});

/** A task has an essential container; one that does not say is essential. */
export const essentialContainer: TaskRule = function* ({ containers, hasUnreadable }) {
  if (hasUnreadable || containers.some(({ container }) => container.essential !== false)) return;
  yield noEssentialContainer(["containers"], {});
};
