import { expect, it } from "vitest";
import { countOverTime, stream } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

const api = stream(labels, { service: "api" });

it.each(["$__auto", "$__interval", "$__range", "5m", "1h30m", "1d", "500ms"])(
  "takes %s",
  (range) => {
    expect(findingsOf(countOverTime(api, range))).toEqual([]);
  },
);

it.each(["$__rate_interval", "5", "", "0s", "30m1h", "5m:1m", "5m] or vector(1)[5m", null])(
  "refuses %j",
  (range) => {
    expect(findingsOf(countOverTime(api, range as "5m"))).toEqual(["LOGQL_INVALID_RANGE range"]);
  },
);
