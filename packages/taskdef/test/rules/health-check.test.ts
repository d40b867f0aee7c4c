import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const checked = (healthCheck: object) => task([api({ healthCheck })]);
const command = ["CMD", "node", "healthcheck.js"];

test.each([
  { command },
  { command: ["CMD-SHELL", "test -f /tmp/ready"] },
  { command, interval: 5, timeout: 2, retries: 1, startPeriod: 0 },
  { command, interval: 300, timeout: 60, retries: 10, startPeriod: 300 },
])("%j", (healthCheck) => {
  expectValid(checked(healthCheck));
});

test.each([
  [[]],
  [["node", "healthcheck.js"]],
  [["NONE"]],
  [["CMD"]],
  [["CMD-SHELL", ""]],
  [["CMD-SHELL", "test", "-f"]],
])("the command %j", (wrong) => {
  expectDiagnostics(checked({ command: wrong }), [
    "ECS_HEALTH_CHECK_COMMAND containers[0].healthCheck.command",
  ]);
});

test.each([
  ["interval", 4],
  ["interval", 301],
  ["timeout", 1],
  ["timeout", 61],
  ["retries", 0],
  ["retries", 11],
  ["startPeriod", -1],
  ["startPeriod", 301],
])("%s %i", (field, value) => {
  expectDiagnostics(checked({ command, [field]: value }), [
    `ECS_HEALTH_CHECK_RANGE containers[0].healthCheck.${field}`,
  ]);
});
