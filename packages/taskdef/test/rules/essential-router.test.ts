import { expect, test } from "vitest";
import { checkTask } from "../../src/check-task.js";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

test("essential, said or not", () => {
  expectValid(task([routed(), router()]));
  expectValid(task([routed(), router({ essential: true })]));
});

test("not essential is a warning", () => {
  const given = task([routed(), router({ essential: false })]);
  expectDiagnostics(given, ["FL_ROUTER_NOT_ESSENTIAL containers[1].essential"]);
  expect(checkTask(given)[0]?.severity).toBe("warning");
});
