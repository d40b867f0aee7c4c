import { awsPlace } from "@millrace/aws";
import { expect, test } from "vitest";
import { imageDelivery, initS3Delivery } from "../src/delivery.js";
import { type FluentBitRouterOptions, fluentBitRouter } from "../src/router.js";

const options: FluentBitRouterOptions = {
  image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.9",
  memoryReservation: 128,
  place: awsPlace("eu-west-1", "123456789012"),
  delivery: initS3Delivery({
    bucket: "cfg",
    service: "api",
    configHash: "0123456789abcdef",
    main: "services/api/fluent-bit.conf",
  }),
  buffer: { volume: "fluent-bit-buffer", path: "/var/fluent-bit/buffer" },
  stopTimeout: 90,
  logs: { group: "/shop/api/log-router", streamPrefix: "router" },
};

test("all that matters is written out", () => {
  expect(fluentBitRouter(options)).toEqual({
    name: "log_router",
    image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.9",
    essential: true,
    memoryReservation: 128,
    user: "0",
    readonlyRootFilesystem: false,
    firelensConfiguration: { type: "fluentbit", options: { "enable-ecs-log-metadata": "true" } },
    environment: {
      aws_fluent_bit_init_s3_1: "arn:aws:s3:::cfg/fluent-bit/api/0123456789abcdef/fluent-bit.conf",
    },
    mountPoints: [
      {
        sourceVolume: "fluent-bit-buffer",
        containerPath: "/var/fluent-bit/buffer",
        readOnly: false,
      },
    ],
    stopTimeout: 90,
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": "/shop/api/log-router",
        "awslogs-region": "eu-west-1",
        "awslogs-stream-prefix": "router",
        mode: "non-blocking",
        "max-buffer-size": "10m",
      },
    },
    healthCheck: {
      command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"],
      interval: 10,
      timeout: 5,
      retries: 3,
      startPeriod: 30,
    },
  });
});

test("what can be chosen", () => {
  const router = fluentBitRouter({
    ...options,
    name: "fluent-bit",
    cpu: 64,
    healthCheck: false,
    environment: { STAGE: "prod", aws_fluent_bit_init_s3_1: "not this" },
    logs: { ...options.logs, region: "eu-central-1" },
    delivery: imageDelivery({ baseImage: "fluent-bit:4.2.2", main: "a/fluent-bit.conf" }),
  });
  expect(router).toMatchObject({
    name: "fluent-bit",
    cpu: 64,
    environment: { STAGE: "prod" },
    logConfiguration: { options: { "awslogs-region": "eu-central-1" } },
    firelensConfiguration: {
      options: {
        "config-file-type": "file",
        "config-file-value": "/fluent-bit/millrace/fluent-bit.conf",
      },
    },
  });
  expect(router).not.toHaveProperty("healthCheck");
});

test("the delivery's variables cannot be overwritten", () => {
  const router = fluentBitRouter({
    ...options,
    environment: { aws_fluent_bit_init_s3_1: "not this" },
  });
  expect(router.environment).not.toMatchObject({ aws_fluent_bit_init_s3_1: "not this" });
});
