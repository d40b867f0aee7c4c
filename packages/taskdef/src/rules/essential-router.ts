import { diagnostic } from "@millrace/core";
import { isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const routerNotEssential = diagnostic("FL_ROUTER_NOT_ESSENTIAL", {
  severity: "warning",
  message: () => "the task goes on when the log router ends, and loses its logs unnoticed",
  hint: () => "make it essential, or watch it by other means and ignore this with a reason",
});

/** The log router is essential. */
export const essentialRouter: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    if (isRouter(container) && container.essential === false)
      yield routerNotEssential([...at, "essential"], {});
  }
};
