import { diagnostic } from "@millrace/core";
import { isOnFargate, type TaskRule } from "./task-rule.js";

const DRIVERS = ["awsfirelens", "awslogs", "splunk"];
const AWSLOGS_OPTIONS = ["awslogs-group", "awslogs-region", "awslogs-stream-prefix"];

export const logDriverNotOnFargate = diagnostic<{ driver: string }>("ECS_LOG_DRIVER", {
  severity: "error",
  message: ({ driver }) => `the log driver ${JSON.stringify(driver)} is not supported on Fargate`,
  hint: () => `Fargate has ${DRIVERS.join(", ")}`,
});

export const awslogsOptionMissing = diagnostic<{ option: string }>("ECS_AWSLOGS_OPTION_MISSING", {
  severity: "error",
  message: ({ option }) => `the log driver awslogs needs ${option} on Fargate`,
  hint: ({ option }) => `add ${JSON.stringify(option)} to the options`,
});

/** On Fargate a container logs by a driver that is there, with the options that it needs. */
export const logDriver: TaskRule = function* (task) {
  if (!isOnFargate(task)) return;
  for (const { at, container } of task.containers) {
    const { logDriver: driver, options = {} } = container.logConfiguration ?? {};
    const path = [...at, "logConfiguration"];
    if (driver !== undefined && !DRIVERS.includes(driver))
      yield logDriverNotOnFargate([...path, "logDriver"], { driver });
    if (driver !== "awslogs") continue;
    for (const option of AWSLOGS_OPTIONS)
      if (!Object.hasOwn(options, option))
        yield awslogsOptionMissing([...path, "options", option], { option });
  }
};
