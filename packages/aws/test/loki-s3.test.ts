import { expect, test } from "vitest";
import { awsPlace, lokiS3Permissions } from "../src/index.js";

const place = awsPlace("us-gov-west-1");

test("lists the bucket and keeps its objects", () => {
  const statements = lokiS3Permissions(place, { bucket: "shop-loki" });
  expect(statements.map(({ Action, Resource }) => [Resource, Action])).toEqual([
    [["arn:aws-us-gov:s3:::shop-loki"], ["s3:ListBucket"]],
    [["arn:aws-us-gov:s3:::shop-loki/*"], ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]],
  ]);
});

test("with a key of the customer's", () => {
  const statements = lokiS3Permissions(place, { bucket: "b", kmsKeyArn: "arn:k" });
  expect(statements.at(-1)).toMatchObject({
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: ["arn:k"],
  });
});
