import { diagnostic } from "@millrace/core";
import { isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const secondRouter = diagnostic<{ first: string }>("FL_SECOND_ROUTER", {
  severity: "error",
  message: ({ first }) => `"${first}" is already the log router of this task`,
  hint: () => "a task has one; the agent would configure only one of the two",
});

/** A task has one log router at most. */
export const oneRouter: TaskRule = function* ({ containers }) {
  const [first, ...others] = containers.filter(({ container }) => isRouter(container));
  for (const { at } of others)
    yield secondRouter([...at, "firelensConfiguration"], { first: first?.container.name ?? "?" });
};
