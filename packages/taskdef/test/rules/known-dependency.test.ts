import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const after = (containerName: string) => ({
  dependsOn: [{ containerName, condition: "START" }],
});

test("a container of the task", () => {
  expectValid(task([api(after("web")), api({ name: "web" })]));
});

test("no container of the task, and what was meant", () => {
  const wrong = task([api(after("webb")), api({ name: "web" })]);
  expectDiagnostics(wrong, ["ECS_UNKNOWN_DEPENDENCY containers[0].dependsOn[0].containerName"]);
  expect(checkTask(wrong)[0]?.hint).toBe('did you mean "web"?');
});

test("a name of a wrong shape does not make others unknown", () => {
  expectDiagnostics(task([api(after("web")), api({ name: 7 })]), [
    "CORE_INVALID_VALUE containers[1].name",
  ]);
});
