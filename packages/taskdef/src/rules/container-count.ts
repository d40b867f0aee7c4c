import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

const MOST = 10;

export const tooManyContainers = diagnostic<{ count: number }>("ECS_TOO_MANY_CONTAINERS", {
  severity: "error",
  message: ({ count }) => `a task definition has at most ${MOST} containers, this one has ${count}`,
  hint: () => "a log router counts too; split the task",
  docs: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
});

/** A task definition has at most ten containers. */
export const containerCount: TaskRule = function* ({ containers }) {
  const { length: count } = containers;
  if (count > MOST) yield tooManyContainers(["containers"], { count });
};
