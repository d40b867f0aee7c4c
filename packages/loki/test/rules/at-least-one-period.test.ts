import { expect, it } from "vitest";
import { findingsOf } from "../support/expect-diagnostics.js";

it("refuses a Loki without a period", () => {
  expect(findingsOf({ schema: [] })).toEqual(["LOKI_NO_SCHEMA_PERIOD schema"]);
});
