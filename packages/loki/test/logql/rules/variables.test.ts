import { expect, it } from "vitest";
import { countOverTime, rate, stream, textVariable, variable } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

it.each(["$service", "a-b", "", "__range", 'a"', null])("refuses the name %j", (name) => {
  const query = stream(labels, { service: variable(name as string) });
  expect(findingsOf(query)).toEqual(["LOGQL_INVALID_VARIABLE stream.service"]);
  const search = stream(labels, { service: "api" }).contains(textVariable(name as string));
  expect(findingsOf(search)).toEqual(["LOGQL_INVALID_VARIABLE stages[0]"]);
});

it("refuses variables and Grafana's ranges where no dashboard is", () => {
  const query = stream(labels, { service: variable("service") }).contains(textVariable("search"));
  expect(findingsOf(rate(query), { variables: false })).toEqual([
    "LOGQL_VARIABLE_NOT_ALLOWED stream.service",
    "LOGQL_VARIABLE_NOT_ALLOWED stages[0]",
    "LOGQL_VARIABLE_NOT_ALLOWED range",
  ]);
  expect(findingsOf(rate(query))).toEqual([]);
});

it("takes a fixed query there", () => {
  const query = countOverTime(stream(labels, { service: "api" }), "5m");
  expect(findingsOf(query, { variables: false })).toEqual([]);
});
