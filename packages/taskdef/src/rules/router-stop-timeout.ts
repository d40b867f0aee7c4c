import { diagnostic } from "@millrace/core";
import { isRouter } from "../model/firelens.js";
import type { TaskRule } from "./task-rule.js";

/** ECS's default, in seconds. */
const DEFAULT = 30;

export const graceAboveStopTimeout = diagnostic<{ stop: number; grace: number }>(
  "FL_GRACE_STOP_TIMEOUT",
  {
    severity: "error",
    message: ({ stop, grace }) =>
      `the log router is killed ${stop} seconds after SIGTERM, but may take ${grace} to send what it has`,
    hint: ({ grace }) =>
      grace > 120
        ? "lower the grace of its config to 120 seconds at most, which is the longest stopTimeout of Fargate"
        : `set its stopTimeout to ${grace} seconds or more, or lower the grace of its config`,
  },
);

/** The log router lives as long as its config's grace at least. */
export const routerStopTimeout: TaskRule = function* ({ containers, context }) {
  const { graceSeconds: grace } = context;
  if (grace === undefined) return;
  for (const { at, container } of containers) {
    if (!isRouter(container)) continue;
    const isFaulty = "stopTimeout" in container && container.stopTimeout === undefined;
    const stop = container.stopTimeout ?? DEFAULT;
    if (!isFaulty && stop < grace)
      yield graceAboveStopTimeout([...at, "stopTimeout"], { stop, grace });
  }
};
