import { expect, test } from "vitest";
import { awsPlace, configBucket, configBucketPermissions } from "../src/index.js";

const place = awsPlace("eu-west-1");

test("reads the exact objects and asks where the bucket is", () => {
  const keys = ["fluent-bit/api/1f/fluent-bit.conf", "fluent-bit/api/1f/parsers.conf"];
  expect(configBucketPermissions(place, { bucket: "cfg", keys })).toEqual([
    {
      Sid: "ReadConfigObjects",
      Effect: "Allow",
      Action: ["s3:GetObject"],
      Resource: keys.map((key) => `arn:aws:s3:::cfg/${key}`),
    },
    {
      Sid: "LocateConfigBucket",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation"],
      Resource: ["arn:aws:s3:::cfg"],
    },
  ]);
});

test("decrypts with a key only when there is one", () => {
  const statements = configBucketPermissions(place, {
    bucket: "cfg",
    keys: ["a"],
    kmsKeyArn: "arn:aws:kms:eu-west-1:1:key/k",
  });
  expect(statements.at(-1)).toMatchObject({
    Action: ["kms:Decrypt"],
    Resource: ["arn:aws:kms:eu-west-1:1:key/k"],
  });
});

test("nothing to read, nothing allowed", () => {
  expect(configBucketPermissions(place, { bucket: "cfg", keys: [] })).toEqual([]);
});

test("the config bucket is versioned and keeps everything", () => {
  const bucket = configBucket("shop-logging-config");
  expect(bucket.versioned).toBe(true);
  expect(bucket).not.toHaveProperty("expireAfterDays");
});
