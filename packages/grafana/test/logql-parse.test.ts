import { parser } from "@grafana/lezer-logql";
import { labelContract } from "@millrace/core";
import { dashboardJson, errorRate, logsOverview } from "@millrace/grafana";
import { printQuery } from "@millrace/loki/logql";
import fc from "fast-check";
import { expect, test } from "vitest";
import { errorRateRule } from "../src/alerts/error-rate.js";
import { labels } from "./support/shop.js";

/** Names at which the grammar stumbles; empty when the query parses. */
function faults(query: string): string[] {
  const found: string[] = [];
  parser.parse(query).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) found.push(`${query} : ${from}-${to}`);
    },
  });
  return found;
}

/** What Grafana sends: the grammar knows no variables. */
const replaced = (expr: string): string =>
  expr.replaceAll("$__auto", "5m").replace(/\$(\w+|\{\w+\})/g, "a|b");

test("the judge sees faults", () => {
  expect(faults("{}")).not.toEqual([]);
});

test("every query of a dashboard parses", () => {
  const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (names) => {
      const { panels = [] } = dashboardJson(logsOverview({ labels: labelContract(...names) }));
      const queries = panels.flatMap((panel) =>
        ((panel as { targets?: readonly { expr?: string }[] }).targets ?? []).map(
          ({ expr }) => expr ?? "",
        ),
      );
      expect(queries.length).toBeGreaterThan(0);
      expect(queries.flatMap((query) => faults(replaced(query)))).toEqual([]);
    }),
  );
});

test("every query of an alert parses, whatever the values", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 3 }),
      (service, values) => {
        const { query } = errorRateRule(
          errorRate({
            labels,
            over: "5m",
            above: 1,
            where: { service },
            level: { label: "level", values: values as [string] },
          }),
        );
        expect(faults(printQuery(query))).toEqual([]);
      },
    ),
  );
});
