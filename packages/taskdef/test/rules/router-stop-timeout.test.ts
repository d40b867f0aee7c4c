import { test } from "vitest";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

test.each([
  [90, 60],
  [60, 60],
  [undefined, 30],
  [5, undefined],
])("stopTimeout %s, grace %s", (stopTimeout, graceSeconds) => {
  const context = graceSeconds === undefined ? {} : { graceSeconds };
  expectValid(task([routed(), router({ stopTimeout })]), context);
});

test.each([
  [59, 60],
  [undefined, 31],
])("too short: stopTimeout %s, grace %s", (stopTimeout, graceSeconds) => {
  expectDiagnostics(
    task([routed(), router({ stopTimeout })]),
    ["FL_GRACE_STOP_TIMEOUT containers[1].stopTimeout"],
    { graceSeconds },
  );
});

test("a stopTimeout of a wrong shape is the fault", () => {
  expectDiagnostics(
    task([routed(), router({ stopTimeout: "90" })]),
    ["CORE_INVALID_VALUE containers[1].stopTimeout"],
    { graceSeconds: 60 },
  );
});
