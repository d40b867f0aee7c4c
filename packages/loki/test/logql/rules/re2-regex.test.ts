import { expect, it } from "vitest";
import { matches, notMatches, stream } from "../../../src/logql/index.js";
import { findingsOf } from "../support/expect-query.js";
import { labels } from "../support/queries.js";

const api = stream(labels, { service: "api" });

it("takes RE2's syntax", () => {
  expect(findingsOf(api.matches("(?i)time(?:d )?out").notMatches(/\d{3}/))).toEqual([]);
});

it("refuses what RE2 does not know, wherever it stands", () => {
  const query = stream(labels, { service: "api", level: matches("(?!debug).+") })
    .matches("(a)\\1")
    .notMatches("(?<=x)y")
    .json()
    .where({ path: notMatches("a++") });
  expect(findingsOf(query)).toEqual([
    "LOGQL_INVALID_REGEX stream.level",
    "LOGQL_INVALID_REGEX stages[3]",
    "LOGQL_INVALID_REGEX stages[0]",
    "LOGQL_INVALID_REGEX stages[1]",
  ]);
});

it("refuses an empty regex", () => {
  expect(findingsOf(api.matches(""))).toEqual(["LOGQL_INVALID_REGEX stages[0]"]);
});
