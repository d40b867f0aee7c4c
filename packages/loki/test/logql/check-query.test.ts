import { labelContract } from "@millrace/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkQuery, queryOf, rate, stream, sumBy } from "../../src/logql/index.js";
import { codesAndPaths } from "../support/expect-diagnostics.js";
import { findingsOf } from "./support/expect-query.js";

const labels = labelContract("service", "level");
const any = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }),
  fc.record({
    op: fc.anything(),
    value: fc.anything(),
    kind: fc.constantFrom("variable", "duration"),
  }),
  fc.record({
    kind: fc.constantFrom("text-variable", "parsed-field", "variable"),
    name: fc.anything(),
  }),
);

describe("checkQuery", () => {
  it.each([undefined, null, 5, "{}", [], {}, { kind: "log-query" }, { kind: "range-aggregation" }])(
    "refuses %j",
    (query) => expect(findingsOf(query)).toEqual(["LOGQL_INVALID_QUERY"]),
  );

  it("refuses a metric over a metric's range", () => {
    const inner = rate(stream(labels, { service: "api" }));
    expect(findingsOf({ ...inner, query: inner })).toEqual(["LOGQL_INVALID_QUERY"]);
  });

  it("reports everything at once, at the query's place", () => {
    const query = sumBy(
      ["pod" as "level"],
      rate(stream(labels, { servce: "api" } as object).matches("(?=a)"), "$__rate_interval"),
    );
    expect(codesAndPaths(checkQuery(query, ["panels", 2, "query"]))).toEqual([
      "LOGQL_UNKNOWN_LABEL panels[2].query.stream.servce",
      "LOGQL_UNKNOWN_LABEL panels[2].query.by[0]",
      "LOGQL_INVALID_REGEX panels[2].query.stages[0]",
      "LOGQL_INVALID_RANGE panels[2].query.range",
    ]);
  });

  it("never throws, whatever the builders were given", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const start = stream(labels, { service: a } as object);
        const query = sumBy([b as "level"], rate(start.where({ x: c as string }), a as "5m"));
        expect(Array.isArray(checkQuery(query))).toBe(true);
        const lines = start.contains(b as string).matches(c as string);
        expect(Array.isArray(checkQuery(lines, [], { variables: false }))).toBe(true);
        expect(queryOf(lines).stages).toHaveLength(2);
      }),
      { numRuns: 1000 },
    );
  });

  it("builds from no contract", () => {
    expect(findingsOf(stream(undefined as never, { service: "api" } as never))).toEqual([
      "LOGQL_UNKNOWN_LABEL stream.service",
    ]);
  });
});
