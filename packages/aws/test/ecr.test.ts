import { describe, expect, test } from "vitest";
import { ecrPullPermissions, ecrRepositoryArn, parseEcrImage } from "../src/index.js";

const HOST = "123456789012.dkr.ecr.ap-northeast-2.amazonaws.com";
const API = "arn:aws:ecr:ap-northeast-2:123456789012:repository/shop/api";

test.each([
  [`${HOST}/shop/api:1.4.2`, API],
  [`${HOST}/shop/api@sha256:abc`, API],
  [`${HOST}/shop/api:1.4.2@sha256:abc`, API],
  [`${HOST}/shop/api`, API],
  [
    "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api:1",
    "arn:aws-cn:ecr:cn-north-1:123456789012:repository/api",
  ],
  [
    "123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/api:1",
    "arn:aws:ecr:us-east-1:123456789012:repository/api",
  ],
  [
    "123456789012.dkr-ecr.us-east-1.on.aws/api:1",
    "arn:aws:ecr:us-east-1:123456789012:repository/api",
  ],
  ["public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.9", undefined],
  ["docker.io/library/node:22", undefined],
  ["node:22", undefined],
  ["${Token[TOKEN.9]}", undefined],
  [`evil.example/${HOST}/shop/api:1`, undefined],
])("%s is in %s", (image, expected) => {
  const repository = parseEcrImage(image);
  expect(repository && ecrRepositoryArn(repository)).toBe(expected);
});

describe("ecrPullPermissions", () => {
  test("public images need none", () => {
    expect(ecrPullPermissions(["node:22", "public.ecr.aws/x/y:1"])).toEqual([]);
  });

  test("private ones need a token and their own repositories, each once", () => {
    const [pull, logIn] = ecrPullPermissions([`${HOST}/shop/api:1`, `${HOST}/shop/api:2`]);
    expect(pull?.Resource).toEqual([API]);
    expect(logIn).toMatchObject({ Action: ["ecr:GetAuthorizationToken"], Resource: ["*"] });
  });

  test("a repository can be named when the image is a token", () => {
    expect(ecrPullPermissions(["${Token[TOKEN.9]}"], [API])[0]?.Resource).toEqual([API]);
  });
});
