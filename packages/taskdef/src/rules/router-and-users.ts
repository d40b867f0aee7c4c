import { diagnostic } from "@millrace/core";
import { isRouted, isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

const docs = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html";

export const noRouter = diagnostic("FL_NO_ROUTER", {
  severity: "error",
  message: () =>
    "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of the containers",
  hint: () => "add a log router: withRouter(task, fluentBitRouter({ … }), { … })",
  docs,
});

export const unusedRouter = diagnostic("FL_UNUSED_ROUTER", {
  severity: "error",
  message: () =>
    "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver",
  hint: () => 'give a container logConfiguration: { logDriver: "awsfirelens" }',
  docs,
});

/** Who logs by awsfirelens needs a log router, and a log router needs someone who does. */
export const routerAndUsers: TaskRule = function* ({ containers, hasUnreadable }) {
  if (hasUnreadable) return;
  const routers = containers.filter(({ container }) => isRouter(container));
  const users = containers.filter(({ container }) => isRouted(container));
  if (routers.length === 0)
    for (const { at } of users) yield noRouter([...at, "logConfiguration", "logDriver"], {});
  const mayUse = containers.some(
    ({ container }) => "logConfiguration" in container && container.logConfiguration === undefined,
  );
  if (users.length > 0 || mayUse) return;
  for (const { at } of routers) yield unusedRouter([...at, "firelensConfiguration"], {});
};
