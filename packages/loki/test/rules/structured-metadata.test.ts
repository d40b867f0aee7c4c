import { expect, it } from "vitest";
import { boltdbShipper, tsdb } from "../../src/index.js";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

const old = boltdbShipper({ from: "2023-01-01" });

it("says nothing when the last period is TSDB with v13", () => {
  expectValid({ schema: [old, tsdb({ from: "2026-01-01" })] });
});

it("says that structured metadata is off for good", () => {
  expect(findingsOf({ schema: [old] })).toEqual(["LOKI_STRUCTURED_METADATA_OFF schema[0]"]);
  expect(findingsOf({ schema: [old, tsdb({ from: "2026-01-01", schema: "v12" })] })).toEqual([
    "LOKI_STRUCTURED_METADATA_OFF schema[1]",
  ]);
});

it("says nothing where it is off anyway", () => {
  expectValid({ schema: [old], version: "2.9.17" });
});
