import { atPath, type Diagnostic, type Path, runRules } from "@millrace/core";
import { taskRules } from "./rules/index.js";
import type { TaskContext } from "./rules/task-rule.js";
import { readTask } from "./sound-task.js";

/**
 * All findings about a task, whatever it is. Never throws.
 *
 * @param path where the task stands in the definition; `["task"]` gives `task.containers[1].name`
 * @param context what is known besides: the grace of the router's config, who is routed
 */
export function checkTask(
  given: unknown,
  path: Path = [],
  context: TaskContext = {},
): Diagnostic[] {
  const { task, diagnostics } = readTask(given);
  const broken = task === undefined ? [] : runRules({ ...task, context }, taskRules);
  return [...diagnostics, ...broken].map((found) => atPath(path, found));
}
