import { expect, it } from "vitest";
import { expectValid, findingsOf } from "../support/expect-diagnostics.js";

it.each(["24h", "1d", "30d", "36h", "1y"])("takes %s", (retention) => expectValid({ retention }));

it.each(["0s", "23h59m", "1h"])("refuses %s", (retention) => {
  expect(findingsOf({ retention })).toEqual(["LOKI_RETENTION_TOO_SHORT retention"]);
});

it.each(["", "30", "30 days", "-1d"])("does not take %j for a duration", (retention) => {
  expect(findingsOf({ retention })).toEqual(["CORE_INVALID_DURATION retention"]);
});
