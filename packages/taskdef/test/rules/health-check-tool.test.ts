import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const CURL = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"];
const WGET = ["CMD", "wget", "-q", "http://localhost:8080/health"];
const checked = (image: string, command: readonly string[]) =>
  task([api({ image, healthCheck: { command } })]);

test.each([
  ["node:22.21.0", CURL],
  ["node:22.21.0-alpine", WGET],
  ["node:22.21.0-alpine", ["CMD", "node", "healthcheck.js"]],
  ["node:22.21.0-alpine", ["CMD-SHELL", "node curly.js"]],
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2", CURL],
  ["public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.0.1", CURL],
  ["fluent/fluent-bit:4.2.2-debug", CURL],
])("%s runs %j", (image, command) => {
  expectValid(checked(image, command));
});

test.each([
  ["node:22.21.0-alpine", CURL],
  ["public.ecr.aws/docker/library/node:22.21.0-alpine3.22", CURL],
  ["docker.io/library/node:22.21.0-alpine", ["CMD", "/usr/bin/curl", "http://localhost"]],
  ["node:22.21.0-bookworm-slim", CURL],
  ["node:22.21.0-slim", WGET],
  ["python:3.13.1-slim", CURL],
  ["alpine:3.22", CURL],
  ["gcr.io/distroless/nodejs22-debian12:nonroot", WGET],
  ["fluent/fluent-bit:4.2.2", CURL],
  ["public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", CURL],
])("%s lacks what %j runs", (image, command) => {
  expectDiagnostics(checked(image, command), [
    "ECS_HEALTHCHECK_TOOL_MISSING containers[0].healthCheck.command",
  ]);
});

test("the hint is a form that works, without a password", () => {
  const command = ["CMD-SHELL", "curl -f http://u:hunter2@localhost:3000/live"];
  const [found] = checkTask(checked("node:22.21.0-alpine", command));
  expect(found?.severity).toBe("warning");
  expect(found?.hint).toContain("fetch('http://localhost:3000/live')");
  expect(found?.hint).toContain('["CMD", "node", "healthcheck.js"]');
  expect(JSON.stringify(found)).not.toContain("hunter2");
});
