import { test } from "vitest";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

const S3 = { aws_fluent_bit_init_s3_1: "arn:aws:s3:::cfg/a/fluent-bit.conf" };
const IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const using = (change: object) => task([routed(), router({ environment: S3, ...change })]);

test.each([
  { image: `${IMAGE}:init-3.4.9` },
  { image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/mirror/aws-for-fluent-bit:init-3.4.9" },
  { image: `${IMAGE}@sha256:0123` },
  { image: "registry.example/our-router:1.0.0" },
  { image: `${IMAGE}:3.4.9`, environment: {} },
  { environment: { aws_fluent_bit_init_file_1: "/ecs/s3.conf" } },
])("%j", (change) => {
  expectValid(using(change));
});

test.each<[object, string]>([
  [{ image: `${IMAGE}:3.4.9` }, "FL_NOT_AN_INIT_IMAGE containers[1].image"],
  [{ image: "mirror/aws-for-fluent-bit:3.4.9" }, "FL_NOT_AN_INIT_IMAGE containers[1].image"],
  [{ readonlyRootFilesystem: true }, "FL_INIT_READONLY_ROOT containers[1].readonlyRootFilesystem"],
  [
    { environment: { aws_fluent_bit_init_s3_1: "s3://cfg/a" } },
    "FL_INIT_VALUE containers[1].environment.aws_fluent_bit_init_s3_1",
  ],
  [
    { environment: { aws_fluent_bit_init_file_1: "arn:aws:s3:::cfg/a" } },
    "FL_INIT_VALUE containers[1].environment.aws_fluent_bit_init_file_1",
  ],
])("%j: %s", (change, expected) => {
  expectDiagnostics(using(change), [expected]);
});

test("a volume over /init", () => {
  const mountPoints = [{ sourceVolume: "v", containerPath: "/init" }];
  const given = { ...using({ mountPoints }), volumes: [{ name: "v" }] };
  expectDiagnostics(given, ["FL_INIT_HIDDEN containers[1].mountPoints[0].containerPath"]);
});
