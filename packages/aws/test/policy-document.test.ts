import { describe, expect, test } from "vitest";
import { type PolicyStatement, policyDocument } from "../src/index.js";

const allow = (Sid: string, Action: string[], Resource: string[]): PolicyStatement => ({
  Sid,
  Effect: "Allow",
  Action,
  Resource,
});

describe("policyDocument", () => {
  test("joins statements about the same resources", () => {
    const document = policyDocument([
      allow("PutObjects", ["s3:PutObject"], ["arn:aws:s3:::b/x/*"]),
      allow("AbortUploads", ["s3:AbortMultipartUpload", "s3:PutObject"], ["arn:aws:s3:::b/x/*"]),
    ]);
    expect(document).toEqual({
      Version: "2012-10-17",
      Statement: [
        allow(
          "AbortUploadsAndPutObjects",
          ["s3:AbortMultipartUpload", "s3:PutObject"],
          ["arn:aws:s3:::b/x/*"],
        ),
      ],
    });
  });

  test("joins statements that allow the same", () => {
    const { Statement } = policyDocument([
      allow("PutObjects", ["s3:PutObject"], ["arn:aws:s3:::b/*"]),
      allow("PutObjects", ["s3:PutObject"], ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]),
    ]);
    expect(Statement).toEqual([
      allow("PutObjects", ["s3:PutObject"], ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]),
    ]);
  });

  test("keeps statements apart whose condition or effect differs", () => {
    const base = allow("Read", ["s3:GetObject"], ["*"]);
    const inAccount = (account: string): PolicyStatement => ({
      ...base,
      Condition: { StringEquals: { "aws:SourceAccount": account } },
    });
    const { Statement } = policyDocument([
      base,
      inAccount("1"),
      inAccount("2"),
      inAccount("1"),
      { ...base, Effect: "Deny" },
    ]);
    expect(Statement.map(({ Sid }) => Sid)).toEqual(["Read", "Read2", "Read3", "Read4"]);
  });

  test("conditions are equal in whichever order their keys stand", () => {
    const base = allow("Read", ["s3:GetObject"], ["*"]);
    const { Statement } = policyDocument([
      { ...base, Condition: { StringEquals: { a: "1", b: "2" } } },
      { ...base, Condition: { StringEquals: { b: "2", a: "1" } } },
    ]);
    expect(Statement).toHaveLength(1);
  });

  test("does not depend on the order of statements, actions, resources", () => {
    const statements = [
      allow("B", ["s:b", "s:a"], ["r2", "r1"]),
      allow("A", ["s:c"], ["r3"]),
      allow("C", ["s:d"], ["r1", "r2"]),
    ];
    const mirrored = [...statements].reverse().map((statement) => ({
      ...statement,
      Action: [...statement.Action].reverse(),
      Resource: [...statement.Resource].reverse(),
    }));
    expect(policyDocument(mirrored)).toEqual(policyDocument(statements));
  });

  test("leaves out what allows nothing, and is frozen", () => {
    const document = policyDocument([allow("Nothing", [], ["*"]), allow("Nowhere", ["s:a"], [])]);
    expect(document.Statement).toEqual([]);
    expect(Object.isFrozen(document.Statement)).toBe(true);
  });

  test("does not touch what it was given", () => {
    const given = allow("B", ["s:b", "s:a"], ["r"]);
    policyDocument([given]);
    expect(given.Action).toEqual(["s:b", "s:a"]);
    expect(Object.isFrozen(given)).toBe(false);
  });
});
