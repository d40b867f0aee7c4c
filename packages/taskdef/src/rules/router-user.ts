import { diagnostic } from "@millrace/core";
import { isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

export const routerUser = diagnostic<{ user: string }>("FL_ROUTER_USER", {
  severity: "warning",
  message: ({ user }) => `the log router runs as the user ${JSON.stringify(user)}`,
  hint: () =>
    "write user: \"0\": If 'user' field is specified on firelens container, then 'UID' has to be '0', except on recent agents",
});

/** The log router runs as root, which every agent can do. */
export const routerRunsAsRoot: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const { user } = container;
    if (isRouter(container) && user !== undefined && !/^(0|root)(:|$)/.test(user))
      yield routerUser([...at, "user"], { user });
  }
};
