import { expect, it } from "vitest";
import { tsdb } from "../../src/index.js";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

const days = (...list: string[]) => ({
  schema: list.map((day) => tsdb({ from: day as "2026-01-01" })),
});

it("takes rising days", () => expectValid(days("2025-01-01", "2025-01-02", "2026-01-01")));

it("refuses equal and falling days, at each that is wrong", () => {
  expect(findingsOf(days("2025-01-01", "2025-01-01", "2024-01-01"))).toEqual([
    "LOKI_PERIOD_ORDER schema[1].from",
    "LOKI_PERIOD_ORDER schema[2].from",
  ]);
});

it("does not compare with what is no day", () => {
  expect(findingsOf(days("2025-01-01", "soon", "2024-01-01"))).toEqual([
    "LOKI_INVALID_PERIOD_DATE schema[1].from",
  ]);
});
