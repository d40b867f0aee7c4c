import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";
import { isDay } from "./period-date.js";

export const periodOrder = diagnostic<{ from: string; before: string }>("LOKI_PERIOD_ORDER", {
  severity: "error",
  message: ({ from, before }) =>
    `from time in schemas must be distinct and in increasing order: ${from} comes after ${before}`,
  hint: () => "list the periods from the oldest to the newest, each with its own first day",
  docs: "https://grafana.com/docs/loki/v3.7.x/operations/storage/schema/",
});

/** Each period starts later than the one before. */
export const increasingPeriods: LokiRule = function* ({ schema = [] }) {
  for (const [i, { from }] of schema.entries()) {
    const before = schema[i - 1]?.from;
    if (before === undefined || !isDay(before) || !isDay(from)) continue;
    if (from <= before) yield periodOrder(["schema", i, "from"], { from, before });
  }
};
