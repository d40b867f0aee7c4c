import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

test("names of their own", () => {
  expectValid(task([api(), api({ name: "web" }), api({ name: "API" })]));
});

test("the later one is at fault, and the first is named", () => {
  const twice = task([api(), api({ name: "web" }), api(), api()]);
  expectDiagnostics(twice, [
    "ECS_DUPLICATE_CONTAINER containers[2].name",
    "ECS_DUPLICATE_CONTAINER containers[3].name",
  ]);
  expect(checkTask(twice)[0]?.message).toBe(
    'the container name "api" is already used by containers[0]',
  );
});
