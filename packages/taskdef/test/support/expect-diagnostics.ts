import { formatPath } from "@millrace/core";
import { expect } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { type ContainerOptions, container } from "../../src/container.js";
import { fargateTask } from "../../src/fargate-task.js";
import type { Container } from "../../src/model/container-definition.js";
import type { TaskDefinition } from "../../src/model/task-definition.js";
import type { TaskContext } from "../../src/rules/task-rule.js";

/** A container that has no fault, with fields changed, also to what the types refuse. */
export function api(change: Readonly<Record<string, unknown>> = {}): Container {
  const valid = { name: "api", image: "registry.example/shop/api:1.4.2" };
  const { name, ...options } = { ...valid, ...change };
  return container(name, options as ContainerOptions);
}

/** A log router that has no fault, with fields changed. */
export function router(change: Readonly<Record<string, unknown>> = {}): Container {
  return api({
    name: "log_router",
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.9",
    firelensConfiguration: { type: "fluentbit" },
    ...change,
  });
}

/** A container that logs to the router. */
export function routed(change: Readonly<Record<string, unknown>> = {}): Container {
  return api({ logConfiguration: { logDriver: "awsfirelens" }, ...change });
}

/** A Fargate task of these containers, with fields changed. */
export function task(
  containers: readonly unknown[],
  change: Readonly<Record<string, unknown>> = {},
): TaskDefinition {
  return fargateTask({
    cpu: 512,
    memory: 1024,
    containers: containers as readonly Container[],
    ...change,
  });
}

/** Findings about a task of any shape, as `CODE path`. */
export function findings(given: unknown, context?: TaskContext): string[] {
  return checkTask(given, [], context).map(({ code, path }) =>
    `${code} ${formatPath(path)}`.trim(),
  );
}

/** These findings, and no others. */
export function expectDiagnostics(
  given: unknown,
  expected: readonly string[],
  context?: TaskContext,
): void {
  expect(findings(given, context)).toEqual(expected);
}

/** No finding, not even a warning. */
export function expectValid(given: unknown, context?: TaskContext): void {
  expectDiagnostics(given, [], context);
}
