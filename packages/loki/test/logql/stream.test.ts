import { labelContract } from "@millrace/core";
import { expectTypeOf } from "expect-type";
import { describe, expect, it } from "vitest";
import {
  above,
  atLeast,
  logQueryOf,
  type MetricQuery,
  not,
  oneOf,
  parsed,
  printQuery,
  rate,
  stream,
  sumBy,
  textVariable,
  variable,
  variablesOf,
} from "../../src/logql/index.js";

const labels = labelContract("service", "level");
const api = stream(labels, { service: "api" });

describe("a query", () => {
  it("is frozen plain data", () => {
    const query = sumBy(["level"], rate(api.json().where({ status: atLeast(500) })));
    expect(JSON.parse(JSON.stringify(query))).toEqual({
      kind: "vector-aggregation",
      op: "sum",
      by: ["level"],
      of: {
        kind: "range-aggregation",
        op: "rate",
        range: "$__auto",
        query: {
          kind: "log-query",
          labels: ["service", "level"],
          matchers: [{ label: "service", op: "=", value: "api" }],
          stages: [
            { kind: "parser", parser: "json" },
            { kind: "field-filter", field: "status", op: ">=", value: 500 },
          ],
        },
      },
    });
    const { matchers, stages } = logQueryOf(query);
    expect([query, query.by, matchers, matchers[0], stages, stages[1]].every(Object.isFrozen)).toBe(
      true,
    );
  });

  it("grows by copies: two branches from one base never meet", () => {
    const errors = api.contains("error");
    const warnings = api.contains("warn");
    expect([api, errors, warnings].map((query) => printQuery(query))).toEqual([
      '{service="api"}',
      '{service="api"} |= "error"',
      '{service="api"} |= "warn"',
    ]);
  });

  it("leaves out what is undefined", () => {
    const level: string | undefined = undefined;
    expect(
      printQuery(stream(labels, { service: "api", ...{ level } } as { service: string })),
    ).toBe('{service="api"}');
  });

  it("says which variables it uses", () => {
    const query = stream(labels, { service: variable("service") }).contains(textVariable("search"));
    expect(variablesOf(rate(query)).map(({ name }) => name)).toEqual(["service", "search"]);
  });
});

it("does not compile with a label that nobody writes", () => {
  // @ts-expect-error `pod` is queried but nobody writes it
  stream(labels, { pod: "x" });
  // @ts-expect-error `pod` is grouped by but nobody writes it
  sumBy(["pod"], rate(api));
  sumBy(["level", parsed("status")], rate(api));
  // @ts-expect-error a label is text, never a number
  stream(labels, { service: 5 });
  // @ts-expect-error labels have no order
  stream(labels, { service: above(5) });
  // @ts-expect-error a text box is for the line, a label takes variable(…)
  stream(labels, { service: textVariable("search") });
  // @ts-expect-error values of a variable are for a label, a line filter takes textVariable(…)
  api.contains(variable("service"));
  // @ts-expect-error one of nothing
  oneOf();
  // @ts-expect-error the opposite of "at least" is "below"
  not(atLeast(5));
  // @ts-expect-error a metric is not a log query
  rate(rate(api));
  expectTypeOf(rate(api)).toExtend<MetricQuery<"service" | "level">>();
});
