import { test } from "vitest";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

test("one log router", () => {
  expectValid(task([routed(), router()]));
});

test("the second one is at fault", () => {
  expectDiagnostics(task([routed(), router(), router({ name: "other" })]), [
    "FL_SECOND_ROUTER containers[2].firelensConfiguration",
  ]);
});
