import { test } from "vitest";
import { api, expectDiagnostics, expectValid, task } from "../support/expect-diagnostics.js";

const awslogs = {
  "awslogs-group": "/shop",
  "awslogs-region": "eu-west-1",
  "awslogs-stream-prefix": "api",
};
const logging = (logDriver: string, options?: object, change = {}) =>
  task([api({ logConfiguration: { logDriver, options } })], change);

test("awslogs with its options, splunk", () => {
  expectValid(logging("awslogs", awslogs));
  expectValid(logging("splunk"));
});

test.each(["fluentd", "gelf", "journald", "json-file", "syslog"])("%s", (driver) => {
  expectDiagnostics(logging(driver), ["ECS_LOG_DRIVER containers[0].logConfiguration.logDriver"]);
  expectValid(logging(driver, undefined, { requiresCompatibilities: ["EC2"] }));
});

test("awslogs without its options", () => {
  const path = "containers[0].logConfiguration.options";
  expectDiagnostics(logging("awslogs", { "awslogs-group": "/shop" }), [
    `ECS_AWSLOGS_OPTION_MISSING ${path}["awslogs-region"]`,
    `ECS_AWSLOGS_OPTION_MISSING ${path}["awslogs-stream-prefix"]`,
  ]);
});
