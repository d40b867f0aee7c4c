import { expect, it } from "vitest";
import { atLeast, countOverTime, not, rate, stream } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

const api = stream(labels, { service: "api" });
const warning = ["LOGQL_UNHANDLED_PARSE_ERRORS stages[0]"];

it("warns about a metric that one broken line makes fail", () => {
  expect(findingsOf(rate(api.json()))).toEqual(warning);
  expect(findingsOf(countOverTime(api.logfmt().where({ level: not("debug") })))).toEqual(warning);
});

it("is content with a test that broken lines do not pass", () => {
  expect(findingsOf(rate(api.json().withoutErrors()))).toEqual([]);
  expect(findingsOf(rate(api.json().where({ status: atLeast(500) })))).toEqual([]);
});

it("says nothing about log lines", () => {
  expect(findingsOf(api.json())).toEqual([]);
});
