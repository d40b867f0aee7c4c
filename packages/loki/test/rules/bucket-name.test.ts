import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each(["abc", "shop-loki", "logs.shop.example", "1a2", "a".repeat(63)])("takes %s", (bucket) => {
  expectValid({ bucket });
});

it.each([
  "ab",
  "a".repeat(64),
  "Shop",
  "shop_loki",
  "a,b",
  "shop/loki",
  "s3://shop",
  "-shop",
  "shop-",
  "sh..op",
  "10.0.0.1",
  "xn--shop",
  "shop-s3alias",
  "shop\n",
  "${BUCKET}",
])("refuses %j", (bucket) => {
  expect(findingsOf({ bucket })).toEqual(["LOKI_INVALID_BUCKET bucket"]);
});

it("says that an empty name is missing", () => {
  expect(findingsOf({ bucket: "" })).toEqual(["LOKI_MISSING_BUCKET bucket"]);
});

it("leaves a bucket that was not given to the shape", () => {
  expect(findingsOf({ bucket: undefined })).toEqual(["CORE_MISSING_KEY bucket"]);
});
