import { expect, test } from "vitest";
import { awsPlace, secretPermissions } from "../src/index.js";

const place = awsPlace("eu-west-1", "123456789012");
const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf";
const SM = ["secretsmanager:GetSecretValue"];
const SSM = ["ssm:GetParameters"];

test.each<[string, readonly string[], string]>([
  [SECRET, SM, SECRET],
  [`${SECRET}:password::`, SM, SECRET],
  [`${SECRET}:password:AWSCURRENT:4e5`, SM, SECRET],
  [
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/database",
    SM,
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/database-??????",
  ],
  [
    "arn:aws:ssm:us-east-1:123456789012:parameter/shop/db",
    SSM,
    "arn:aws:ssm:us-east-1:123456789012:parameter/shop/db",
  ],
  ["/shop/db", SSM, "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/db"],
  ["db", SSM, "arn:aws:ssm:eu-west-1:123456789012:parameter/db"],
])("%s: %j on %s", (valueFrom, actions, resource) => {
  expect(secretPermissions(place, [valueFrom])).toMatchObject([
    { Action: actions, Resource: [resource] },
  ]);
});

test.each([
  ["${aws_secretsmanager_secret.db.arn}:password::", "${aws_secretsmanager_secret.db.arn}"],
  ["${Token[TOKEN.7]}", "${Token[TOKEN.7]}"],
])("the token %s may be of either service", (valueFrom, resource) => {
  expect(secretPermissions(place, [valueFrom])).toMatchObject([
    { Action: SM, Resource: [resource] },
    { Action: SSM, Resource: [resource] },
  ]);
});

test("one statement an action, each resource once; a key when one is named", () => {
  const found = secretPermissions(place, [`${SECRET}:a::`, `${SECRET}:b::`, "/x"], ["arn:k"]);
  expect(found.map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [SM, [SECRET]],
    [SSM, ["arn:aws:ssm:eu-west-1:123456789012:parameter/x"]],
    [["kms:Decrypt"], ["arn:k"]],
  ]);
});

test("no secrets, no permissions, with or without a key", () => {
  expect(secretPermissions(place, [], ["arn:k"])).toEqual([]);
});
