import { diagnostic } from "@millrace/core";
import { isOnFargate, type TaskRule } from "./task-rule.js";

const MOST = 120;

export const invalidStopTimeout = diagnostic<{ seconds: number }>("ECS_STOP_TIMEOUT", {
  severity: "error",
  message: ({ seconds }) => `a stopTimeout of ${seconds} seconds is not possible on Fargate`,
  hint: () => `from 1 to ${MOST} seconds`,
});

/** On Fargate a container has at most 120 seconds to stop. */
export const stopTimeout: TaskRule = function* (task) {
  if (!isOnFargate(task)) return;
  for (const { at, container } of task.containers) {
    const { stopTimeout: seconds } = container;
    if (seconds !== undefined && (seconds < 1 || seconds > MOST))
      yield invalidStopTimeout([...at, "stopTimeout"], { seconds });
  }
};
