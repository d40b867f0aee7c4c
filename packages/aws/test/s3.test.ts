import { describe, expect, test } from "vitest";
import {
  awsPlace,
  bucket,
  checkBucket,
  policyDocument,
  type S3Writer,
  s3Permissions,
  staticKeyPrefix,
} from "../src/index.js";

const place = awsPlace("eu-west-1", "123456789012");
const key = "arn:aws:kms:eu-west-1:123456789012:key/k";

/** Actions by resource. */
function permissions(writer: Omit<S3Writer, "bucket">): Record<string, readonly string[]> {
  const { Statement } = policyDocument(s3Permissions(place, { bucket: "logs", ...writer }));
  return Object.fromEntries(Statement.map(({ Action, Resource }) => [Resource.join(), Action]));
}

describe("s3Permissions", () => {
  test.each<[string, Omit<S3Writer, "bucket">, Record<string, readonly string[]>]>([
    ["one PutObject", { keyPrefix: "access/" }, { "arn:aws:s3:::logs/access/*": ["s3:PutObject"] }],
    ["the whole bucket", { keyPrefix: "" }, { "arn:aws:s3:::logs/*": ["s3:PutObject"] }],
    [
      "in parts",
      { keyPrefix: "a", multipart: true },
      { "arn:aws:s3:::logs/a*": ["s3:AbortMultipartUpload", "s3:PutObject"] },
    ],
    [
      "with an ACL",
      { keyPrefix: "a/", cannedAcl: "bucket-owner-full-control" },
      { "arn:aws:s3:::logs/a/*": ["s3:PutObject", "s3:PutObjectAcl"] },
    ],
    [
      "with a key",
      { keyPrefix: "a/", kmsKeyArn: key },
      { "arn:aws:s3:::logs/a/*": ["s3:PutObject"], [key]: ["kms:GenerateDataKey"] },
    ],
    [
      "with a key, in parts",
      { keyPrefix: "a/", kmsKeyArn: key, multipart: true },
      {
        "arn:aws:s3:::logs/a/*": ["s3:AbortMultipartUpload", "s3:PutObject"],
        [key]: ["kms:Decrypt", "kms:GenerateDataKey"],
      },
    ],
    [
      "a wildcard that is a letter of the key does not widen the policy",
      { keyPrefix: "a*b?/${Token[TOKEN.1]}/" },
      { "arn:aws:s3:::logs/a${*}b${?}/${Token[TOKEN.1]}/*": ["s3:PutObject"] },
    ],
  ])("%s", (_, writer, expected) => {
    expect(permissions(writer)).toEqual(expected);
  });

  test("in China the partition differs", () => {
    const [statement] = s3Permissions(awsPlace("cn-north-1"), { bucket: "b", keyPrefix: "" });
    expect(statement?.Resource).toEqual(["arn:aws-cn:s3:::b/*"]);
  });
});

test.each([
  ["/access/%Y/%m/%d/$UUID.gz", "access/"],
  ["/access/$TAG/%Y", "access/"],
  ["/$TAG", ""],
  ["/all.log", "all.log"],
  ["no-slash/%H", "no-slash/"],
  ["//double/%H", "/double/"],
  ["/a/${ENV}/b", "a/"],
  ["", ""],
  [undefined, "fluent-bit-logs/"],
])("static key prefix of %s is %s", (format, prefix) => {
  expect(staticKeyPrefix(format)).toBe(prefix);
});

describe("bucket", () => {
  test("says its defaults", () => {
    expect(bucket({ name: "shop-logs", purpose: "access logs" })).toEqual({
      kind: "bucket",
      name: "shop-logs",
      purpose: "access logs",
      abortMultipartAfterDays: 7,
      versioned: false,
    });
  });

  test.each([
    ["shop-logs", undefined, []],
    ["${Token[TOKEN.1]}", 30, []],
    ["ab", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["Shop", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["s3://shop-logs", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["-shop", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["a..b", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["192.168.5.4", undefined, ["IAM_INVALID_BUCKET_NAME"]],
    ["shop-logs", 0, ["IAM_INVALID_EXPIRY"]],
    ["shop-logs", 1.5, ["IAM_INVALID_EXPIRY"]],
  ])("%s for %s days: %j", (name, days, codes) => {
    const resource = bucket({
      name,
      purpose: "logs",
      ...(days === undefined ? {} : { expireAfterDays: days }),
    });
    expect(checkBucket(resource, ["b"]).map(({ code }) => code)).toEqual(codes);
  });
});
