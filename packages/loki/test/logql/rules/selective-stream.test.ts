import { expect, it } from "vitest";
import { matches, not, notMatches, oneOf, stream, variable } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

it.each([
  "api",
  not(""),
  oneOf("a", "b"),
  matches(".+"),
  notMatches(".*"),
  variable("service"),
] as const)("takes %j", (service) => {
  expect(findingsOf(stream(labels, { service }))).toEqual([]);
});

it.each([
  "",
  not("api"),
  matches(".*"),
  matches("api|"),
  notMatches("api"),
  not(variable("service")),
] as const)("refuses %j alone", (service) => {
  expect(findingsOf(stream(labels, { service }))).toEqual(["LOGQL_EMPTY_SELECTOR stream"]);
  expect(findingsOf(stream(labels, { service, level: "error" }))).toEqual([]);
});

it("refuses no matcher at all", () => {
  expect(findingsOf(stream(labels, {}))).toEqual(["LOGQL_EMPTY_SELECTOR stream"]);
});
