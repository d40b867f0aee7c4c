import { test } from "vitest";
import {
  api,
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

const context = { routed: ["api"] };
const withOptions = (options: object) =>
  task([routed({ logConfiguration: { logDriver: "awsfirelens", options } }), router()]);

test("to the router and nowhere else", () => {
  expectValid(withOptions({ "log-driver-buffer-limit": "2097152" }), context);
});

test("by a driver of its own", () => {
  const own = api({ logConfiguration: { logDriver: "splunk" } });
  expectDiagnostics(
    task([own, routed({ name: "web" }), router()]),
    ["FL_OWN_LOG_CONFIGURATION containers[0].logConfiguration.logDriver"],
    context,
  );
  expectValid(task([own, routed({ name: "web" }), router()]), { routed: ["web"] });
});

test.each(["Name", "name"])("with an output by %s", (key) => {
  expectDiagnostics(
    withOptions({ [key]: "cloudwatch_logs" }),
    [`FL_DUPLICATE_OUTPUT containers[0].logConfiguration.options.${key}`],
    context,
  );
});

test("an output without a pipeline is the plain way to use FireLens", () => {
  expectValid(withOptions({ Name: "cloudwatch_logs" }));
});
