import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test.each([
  "node:22.21.0",
  "registry.example:5000/shop/api:1",
  "node@sha256:0123",
  "node:latest@sha256:0123",
  "${Token[TOKEN.9]}",
  "${aws_ecr_repository.api.repository_url}:1.4.2",
  "shop/api:not-the-latest-one",
])("%s stays", (image) => {
  expectValid(task([api({ image })]));
});

test.each([
  "node",
  "node:latest",
  "registry.example:5000/shop/api",
  "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable",
  "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-latest",
  "${aws_ecr_repository.api.repository_url}:latest",
  "node:",
])("%s moves", (image) => {
  const moving = task([api({ image })]);
  expectDiagnostics(moving, ["ECS_UNPINNED_IMAGE containers[0].image"]);
  expect(checkTask(moving)[0]?.severity).toBe("warning");
});
