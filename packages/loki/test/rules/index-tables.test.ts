import { expect, it } from "vitest";
import { tsdb } from "../../src/index.js";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

const index = (options: object) => ({ schema: [tsdb({ from: "2026-01-01", index: options })] });

it.each(["index/", "a/b/", ""])("takes the path prefix %j", (path_prefix) => {
  expectValid(index({ path_prefix }));
});

it.each(["/index/", "index", "a\\b/"])("refuses the path prefix %j", (path_prefix) => {
  expect(findingsOf(index({ path_prefix }))).toEqual([
    "LOKI_INDEX_PATH_PREFIX schema[0].index.path_prefix",
  ]);
});

it("refuses a path prefix before 3.0", () => {
  expect(findingsOf({ ...index({ path_prefix: "index/" }), version: "2.9.17" })).toEqual([
    "LOKI_UNSUPPORTED_PATH_PREFIX schema[0].index.path_prefix",
  ]);
});

it("refuses index tables of another span than a day", () => {
  expect(findingsOf(index({ period: "168h" }))).toEqual([
    "LOKI_INDEX_PERIOD schema[0].index.period",
  ]);
});
