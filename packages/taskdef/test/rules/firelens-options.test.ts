import { test } from "vitest";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

const withOptions = (options: object, change = {}) =>
  task([routed(), router({ firelensConfiguration: { type: "fluentbit", options } })], change);
const TYPE = 'containers[1].firelensConfiguration.options["config-file-type"]';
const VALUE = 'containers[1].firelensConfiguration.options["config-file-value"]';
const EC2 = { requiresCompatibilities: ["EC2"] };

test("a file of the image, or none", () => {
  expectValid(withOptions({ "enable-ecs-log-metadata": "true" }));
  expectValid(withOptions({ "config-file-type": "file", "config-file-value": "/x/a.conf" }));
});

test("from S3 by the agent, on EC2 only", () => {
  const options = { "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/a.conf" };
  expectValid(withOptions(options, EC2));
  expectDiagnostics(withOptions(options), [`FL_CONFIG_FILE_TYPE ${TYPE}`]);
});

test.each<[object, string]>([
  [{ "config-file-type": "efs", "config-file-value": "/x" }, `FL_CONFIG_FILE_TYPE ${TYPE}`],
  [{ "config-file-type": "file" }, `FL_CONFIG_FILE_VALUE ${VALUE}`],
  [{ "config-file-type": "file", "config-file-value": "" }, `FL_CONFIG_FILE_VALUE ${VALUE}`],
  [
    { "config-file-type": "file", "config-file-value": "/fluent-bit/etc/fluent-bit.conf" },
    `FL_CONFIG_FILE_VALUE ${VALUE}`,
  ],
  [
    { "config-file-type": "s3", "config-file-value": "s3://b/a.conf" },
    `FL_CONFIG_FILE_VALUE ${VALUE}`,
  ],
])("%j: %s", (options, expected) => {
  expectDiagnostics(withOptions(options, EC2), [expected]);
});
