import { expect, it } from "vitest";
import { tsdb } from "../../src/index.js";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

const from = (day: string) => ({ schema: [tsdb({ from: day as "2026-01-01" })] });

it.each(["2026-01-01", "2024-02-29"])("takes %s", (day) => expectValid(from(day)));

it.each(["2026-02-29", "2026-13-01", "2026-1-1", "01-01-2026", "2026-01-01T00:00:00Z", ""])(
  "refuses %j",
  (day) => {
    expect(findingsOf(from(day))).toEqual(["LOKI_INVALID_PERIOD_DATE schema[0].from"]);
  },
);
