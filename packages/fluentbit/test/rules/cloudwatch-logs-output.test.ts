import { expect, it } from "vitest";
import { cloudwatchLogsOutput } from "../../src/index.js";
import { expectValid, outputFindings } from "../support/expect-diagnostics.js";

const common = { region: "eu-west-1", log_group_name: "/shop/api" };

it("takes a stream's name or its prefix", () => {
  expectValid(cloudwatchLogsOutput({ ...common, log_stream_prefix: "api-" }));
  expectValid(cloudwatchLogsOutput({ ...common, log_stream_name: "api" }));
});

it.each([
  ["neither", {}],
  ["both", { log_stream_prefix: "api-", log_stream_name: "api" }],
])("refuses %s", (_, options) => {
  expect(outputFindings(cloudwatchLogsOutput({ ...common, ...options }))).toEqual([
    "FB_CLOUDWATCH_STREAM_NAME output",
  ]);
});
