import { expect, it } from "vitest";
import { checkPermissionsKnown } from "../../src/rules/unknown-permissions.js";

it.each([
  ["s3", {}, false],
  ["loki", {}, false],
  ["kinesis_firehose", {}, true],
  ["kinesis", {}, true],
  ["es", {}, false],
  ["es", { aws_auth: "On" }, true],
  ["opensearch", { aws_auth: true }, true],
  ["http", { aws_auth: "off" }, false],
])("%s with %j: %s", (plugin, options, found) => {
  const output = { kind: "output" as const, plugin, options };
  const codes = [...checkPermissionsKnown([{ output, at: ["outputs", 0] }])].map(
    ({ code }) => code,
  );
  expect(codes).toEqual(found ? ["STACK_PERMISSIONS_UNKNOWN"] : []);
});
