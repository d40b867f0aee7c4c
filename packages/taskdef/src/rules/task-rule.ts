import type { Rule } from "@millrace/core";
import type { SoundTask } from "../sound-task.js";

/** What a rule may need to know that a task definition does not say. */
export interface TaskContext {
  /** The `grace` of the router's config: seconds that Fluent Bit takes at a stop to send what it has. */
  readonly graceSeconds?: number;
  /** Names of the containers whose logs a pipeline reads. */
  readonly routed?: readonly string[];
}

/** A task and what is known about it. */
export interface TaskView extends SoundTask {
  readonly context: TaskContext;
}

/** A law over a task. Paths of its findings start at the task: `containers[1].name`. */
export type TaskRule = Rule<TaskView>;

/** True for a task that Fargate runs, maybe among others. */
export function isOnFargate({ requiresCompatibilities }: TaskView): boolean {
  return requiresCompatibilities?.includes("FARGATE") ?? false;
}
