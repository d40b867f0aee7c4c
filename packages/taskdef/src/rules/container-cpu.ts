import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const cpuSum = diagnostic<{ sum: number; task: number }>("ECS_CPU_SUM", {
  severity: "error",
  message: ({ sum, task }) => `${sum} CPU units are reserved for containers, the task has ${task}`,
  hint: () => "give the task more cpu or reserve less",
});

/** The CPU units of containers fit into the task's. */
export const containerCpu: TaskRule = function* ({ containers, cpu: task }) {
  const sum = containers.reduce((total, { container }) => total + (container.cpu ?? 0), 0);
  if (task !== undefined && sum > task) yield cpuSum(["cpu"], { sum, task });
};
