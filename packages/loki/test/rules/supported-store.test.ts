import { expect, it } from "vitest";
import { boltdbShipper, tsdb } from "../../src/index.js";
import { findingsOf } from "../support/expect-diagnostics.js";

const schema = [boltdbShipper({ from: "2023-01-01" }), tsdb({ from: "2026-01-01" })];

it("takes boltdb-shipper up to 3.x", () => {
  expect(findingsOf({ schema, version: "3.7.6" })).toEqual([]);
  expect(findingsOf({ schema, version: "3.99.0" })).toEqual(["LOKI_NO_CATALOGUE version"]);
});

it("refuses boltdb-shipper from 4.0 on", () => {
  expect(findingsOf({ schema, version: "4.0.0" })).toEqual([
    "LOKI_NEWER_VERSION version",
    "LOKI_UNSUPPORTED_STORE schema[0].store",
  ]);
});

it("refuses stores that it does not know", () => {
  const period = { ...tsdb({ from: "2026-01-01" }), store: "boltdb" };
  expect(findingsOf({ schema: [period, schema[1]] })).toContain(
    "LOKI_UNKNOWN_STORE schema[0].store",
  );
});
