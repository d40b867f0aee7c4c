import { expect, it } from "vitest";
import { atLeast, stream, variable } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

const api = stream(labels, { service: "api" });

it.each([5, null, true, ["a"], { a: 1 }, atLeast(5)])("refuses %j for a label", (level) => {
  const query = stream(labels, { service: "api", level: level as never });
  expect(findingsOf(query)).toEqual(["LOGQL_INVALID_VALUE stream.level"]);
});

it.each([Number.NaN, Number.POSITIVE_INFINITY, null, true, {}])("refuses %j for a field", (x) => {
  expect(findingsOf(api.json().where({ x: x as never }))).toEqual([
    "LOGQL_INVALID_VALUE stages[1]",
  ]);
});

it("refuses a span that is none", () => {
  expect(findingsOf(api.json().where({ took: atLeast("5 minutes") }))).toEqual([
    "CORE_INVALID_DURATION stages[1]",
  ]);
});

it.each([5, null, variable("x")])("refuses %j for the line", (text) => {
  expect(findingsOf(api.contains(text as never))).toEqual(["LOGQL_INVALID_VALUE stages[0]"]);
});
