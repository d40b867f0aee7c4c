import { awsPlace } from "@millrace/aws";
import { describe, expect, test } from "vitest";
import {
  checkDelivery,
  deliveryNeeds,
  imageDelivery,
  imageDockerfile,
  initS3Delivery,
} from "../src/delivery.js";

const place = awsPlace("eu-west-1", "123456789012");
const main = "services/api/fluent-bit.conf";
const parsers = "services/api/parsers.conf";
const s3 = { bucket: "cfg", service: "api", configHash: "0123456789abcdef", main, parsers };

describe("init-s3", () => {
  const delivery = initS3Delivery(s3);

  test("keys hold the hash of the config, so that a new one rolls the service", () => {
    expect(delivery).toEqual({
      kind: "init-s3",
      bucket: "cfg",
      configHash: "0123456789abcdef",
      keyPrefix: "fluent-bit/api/",
      objects: [
        { path: main, key: "fluent-bit/api/0123456789abcdef/fluent-bit.conf" },
        { path: parsers, key: "fluent-bit/api/0123456789abcdef/parsers.conf" },
      ],
    });
  });

  test("the router is told by ARN, the task role may read this and older configs of the service", () => {
    const { environment, firelensOptions, permissions } = deliveryNeeds(delivery, place);
    expect(environment).toEqual({
      aws_fluent_bit_init_s3_1: "arn:aws:s3:::cfg/fluent-bit/api/0123456789abcdef/fluent-bit.conf",
      aws_fluent_bit_init_s3_2: "arn:aws:s3:::cfg/fluent-bit/api/0123456789abcdef/parsers.conf",
    });
    expect(firelensOptions).toEqual({});
    expect(permissions.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [["s3:GetObject"], ["arn:aws:s3:::cfg/fluent-bit/api/*"]],
      [["s3:GetBucketLocation"], ["arn:aws:s3:::cfg"]],
    ]);
  });

  test.each([
    ["", "api/0123456789abcdef/fluent-bit.conf"],
    ["/logs/routers/", "logs/routers/api/0123456789abcdef/fluent-bit.conf"],
  ])("the folder %j", (prefix, key) => {
    expect(initS3Delivery({ ...s3, prefix }).objects[0]?.key).toBe(key);
  });

  test("without parsers there is one object", () => {
    const { parsers: _, ...rest } = s3;
    expect(initS3Delivery(rest).objects).toHaveLength(1);
  });
});

describe("image", () => {
  const baseImage = "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.9";
  const delivery = imageDelivery({ baseImage, main, parsers });

  test("the agent includes the file, nothing is uploaded, no role reads anything", () => {
    expect(delivery.objects).toEqual([]);
    expect(deliveryNeeds(delivery, place)).toEqual({
      environment: {},
      firelensOptions: {
        "config-file-type": "file",
        "config-file-value": "/fluent-bit/millrace/fluent-bit.conf",
      },
      permissions: [],
    });
  });

  test("the Dockerfile", () => {
    expect(imageDockerfile(delivery)).toBe(
      `FROM ${baseImage}
COPY fluent-bit.conf /fluent-bit/millrace/fluent-bit.conf
COPY parsers.conf /fluent-bit/millrace/parsers.conf
`,
    );
  });

  test("a line break in a value makes no instruction", () => {
    expect(() => imageDockerfile(imageDelivery({ baseImage: "a:1\nRUN x", main }))).toThrow(
      expect.objectContaining({ name: "ConfigError" }),
    );
  });
});

test.each([
  [initS3Delivery(s3), []],
  [imageDelivery({ baseImage: "fluent-bit:4.2.2", main }), []],
  [initS3Delivery({ ...s3, parsers: "other/fluent-bit.conf" }), ["FL_DUPLICATE_BASENAME"]],
  [imageDelivery({ baseImage: "fluent-bit:latest", main }), ["FL_UNPINNED_BASE_IMAGE"]],
  [imageDelivery({ baseImage: "fluent-bit:1\nRUN x", main }), ["CORE_LINE_BREAK_IN_VALUE"]],
])("findings about %j: %j", (delivery, codes) => {
  expect(checkDelivery(delivery).map(({ code }) => code)).toEqual(codes);
});
