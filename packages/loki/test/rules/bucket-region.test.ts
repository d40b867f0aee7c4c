import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each(["ap-northeast-2", "us-gov-west-1", "cn-north-1", "eusc-de-east-1"])(
  "takes %s",
  (region) => {
    expectValid({ region });
  },
);

it.each(["", "seoul", "ap-northeast-2a", "${AWS_REGION}", "US-EAST-1"])("refuses %j", (region) => {
  expect(findingsOf({ region })).toEqual(["LOKI_INVALID_REGION region"]);
});

it("misses a region that was not given", () => {
  expect(findingsOf({ region: undefined })).toEqual(["LOKI_MISSING_REGION region"]);
});

it("does not call a region of the wrong type missing", () => {
  expect(findingsOf({ region: null })).toEqual(["CORE_INVALID_VALUE region"]);
});
