import { test } from "vitest";
import {
  api,
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

test("a router and who uses it, or neither", () => {
  expectValid(task([routed(), router()]));
  expectValid(task([api()]));
});

test("no router", () => {
  expectDiagnostics(task([api({ name: "web" }), routed()]), [
    "FL_NO_ROUTER containers[1].logConfiguration.logDriver",
  ]);
});

test("nobody uses it", () => {
  expectDiagnostics(task([api(), router()]), [
    "FL_UNUSED_ROUTER containers[1].firelensConfiguration",
  ]);
});

test("what has a wrong shape is the fault", () => {
  expectDiagnostics(task([routed(), router({ firelensConfiguration: "yes" })]), [
    "CORE_INVALID_VALUE containers[1].firelensConfiguration",
  ]);
  expectDiagnostics(task([api({ logConfiguration: "awsfirelens" }), router()]), [
    "CORE_INVALID_VALUE containers[0].logConfiguration",
  ]);
});
