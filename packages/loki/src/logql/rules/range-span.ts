import { diagnostic, parseDuration } from "@millrace/core";
import { describeValue } from "../describe-value.js";
import { aggregationsOf } from "../query.js";
import type { QueryRule } from "./query-rule.js";

const GRAFANA_RANGES: readonly string[] = ["$__auto", "$__interval", "$__range"];

export const invalidRange = diagnostic<{ range: unknown }>("LOGQL_INVALID_RANGE", {
  severity: "error",
  message: ({ range }) =>
    range === "$__rate_interval"
      ? "Loki's data source does not know $__rate_interval"
      : `${describeValue(range)} is not a range`,
  hint: () => `write a span such as "5m", or one of ${GRAFANA_RANGES.join(", ")}`,
  docs: "https://grafana.com/docs/grafana/latest/datasources/loki/template-variables/",
});

/** A range is a span of time, or a name that Grafana replaces for Loki. */
export const rangeSpan: QueryRule = function* (query) {
  for (const node of aggregationsOf(query)) {
    if (node.kind !== "range-aggregation") continue;
    const { range } = node;
    const isSpan = typeof range === "string" && (parseDuration(range) ?? 0) > 0 && inOrder(range);
    if (!isSpan && !GRAFANA_RANGES.includes(range)) yield invalidRange(["range"], { range });
  }
};

/** Prometheus durations go from the largest unit to the smallest, each once. */
function inOrder(span: string): boolean {
  return /^(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/.test(span);
}
