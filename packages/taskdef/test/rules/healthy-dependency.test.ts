import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const waiting = api({
  name: "web",
  dependsOn: [{ containerName: "api", condition: "HEALTHY" }],
});

test("with a health check", () => {
  expectValid(task([waiting, api({ healthCheck: { command: ["CMD", "true"] } })]));
});

test("without one", () => {
  expectDiagnostics(task([waiting, api()]), [
    "ECS_HEALTHY_WITHOUT_HEALTH_CHECK containers[0].dependsOn[0].condition",
  ]);
});

test("with one of a wrong shape: that is the fault", () => {
  expectDiagnostics(task([waiting, api({ healthCheck: "curl" })]), [
    "CORE_INVALID_VALUE containers[1].healthCheck",
  ]);
});
