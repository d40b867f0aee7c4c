import { expect, it } from "vitest";
import { boltdbShipper, tsdb } from "../../src/index.js";
import { findingsOf } from "../support/expect-diagnostics.js";

const info = "LOKI_STRUCTURED_METADATA_OFF schema[0]";

it.each(["v11", "v12", "v13"] as const)("takes %s", (schema) => {
  const period = boltdbShipper({ from: "2026-01-01", schema });
  expect(findingsOf({ schema: [period] })).toEqual([info]);
});

it.each(["v14", "13", ""])("refuses %j", (schema) => {
  const period = tsdb({ from: "2026-01-01", schema: schema as "v13" });
  expect(findingsOf({ schema: [period] })).toEqual(["LOKI_UNKNOWN_SCHEMA schema[0].schema", info]);
});
