import { diagnostic } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const healthCheckCommand = diagnostic<{ reason: string }>("ECS_HEALTH_CHECK_COMMAND", {
  severity: "error",
  message: ({ reason }) => `the command of the health check ${reason}`,
  hint: () =>
    'write ["CMD", "program", "argument"] to run a program, or ["CMD-SHELL", "one line"] for the shell',
});

export const healthCheckRange = diagnostic<{
  field: string;
  value: number;
  least: number;
  most: number;
}>("ECS_HEALTH_CHECK_RANGE", {
  severity: "error",
  message: ({ field, value }) => `the ${field} of a health check cannot be ${value}`,
  hint: ({ field, least, most }) =>
    `from ${least} to ${most}${field === "retries" ? "" : " seconds"}`,
});

const RANGES = {
  interval: [5, 300],
  timeout: [2, 60],
  retries: [1, 10],
  startPeriod: [0, 300],
} as const;

/** A health check says how it is run, and its numbers are those that ECS takes. */
export const healthCheck: TaskRule = function* ({ containers }) {
  for (const { at, container } of containers) {
    const { healthCheck: check } = container;
    if (check === undefined) continue;
    const reason = commandFault(check.command);
    if (reason !== undefined)
      yield healthCheckCommand([...at, "healthCheck", "command"], { reason });
    for (const field of Object.keys(RANGES) as (keyof typeof RANGES)[]) {
      const value = check[field];
      const [least, most] = RANGES[field];
      if (value !== undefined && (value < least || value > most))
        yield healthCheckRange([...at, "healthCheck", field], { field, value, least, most });
    }
  }
};

function commandFault([kind, ...rest]: readonly string[]): string | undefined {
  if (kind !== "CMD" && kind !== "CMD-SHELL") return "does not start with CMD or CMD-SHELL";
  if (rest.length === 0 || rest[0] === "") return "is empty";
  if (kind === "CMD-SHELL" && rest.length > 1) return "has more than one line for the shell";
  return undefined;
}
