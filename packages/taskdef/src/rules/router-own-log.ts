import { diagnostic } from "@millrace/core";
import { isRouted, isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const routerLogsToItself = diagnostic("FL_ROUTER_LOGS_TO_ITSELF", {
  severity: "error",
  message: () => "the log router writes its own log to itself",
  hint: () => 'use logDriver: "awslogs" for it: what it says matters when it cannot deliver',
});

/** The log router's own log goes elsewhere. */
export const routerOwnLog: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    if (isRouter(container) && isRouted(container))
      yield routerLogsToItself([...at, "logConfiguration", "logDriver"], {});
  }
};
