import { expect, test } from "vitest";
import { arn, awsPlace, partitionOf } from "../src/index.js";

test.each([
  ["ap-northeast-2", "aws"],
  ["cn-north-1", "aws-cn"],
  ["us-gov-west-1", "aws-us-gov"],
  ["us-iso-east-1", "aws-iso"],
  ["us-isob-east-1", "aws-iso-b"],
  ["eusc-de-east-1", "aws-eusc"],
  ["${Token[AWS.Region.4]}", "aws"],
])("%s is in %s", (region, partition) => {
  expect(partitionOf(region)).toBe(partition);
});

test("an ARN names partition, region and account", () => {
  const place = awsPlace("cn-north-1", "123456789012");
  expect(arn(place, "logs", "log-group:/x")).toBe(
    "arn:aws-cn:logs:cn-north-1:123456789012:log-group:/x",
  );
});

test("without an account any account", () => {
  expect(awsPlace("eu-west-1")).toEqual({ partition: "aws", region: "eu-west-1" });
  expect(arn(awsPlace("eu-west-1"), "ssm", "parameter/a")).toBe(
    "arn:aws:ssm:eu-west-1:*:parameter/a",
  );
});
