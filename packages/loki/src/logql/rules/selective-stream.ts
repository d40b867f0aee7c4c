import { diagnostic } from "@millrace/core";
import { logQueryOf, type Matcher } from "../query.js";
import { readRe2 } from "../re2.js";
import type { QueryRule } from "./query-rule.js";

export const emptySelector = diagnostic<{ labels: readonly string[] }>("LOGQL_EMPTY_SELECTOR", {
  severity: "error",
  message: () =>
    "the query selects every stream: no label is asked for something that is not empty",
  hint: ({ labels }) => {
    const [label = "service"] = labels;
    return `ask one label for a value, such as ${label}: "…" or ${label}: matches(".+")`;
  },
  docs: "https://grafana.com/docs/loki/v3.7.x/query/log_queries/#log-stream-selector",
});

/** At least one matcher is false for the empty text, or Loki refuses the query. */
export const selectiveStream: QueryRule = function* (query) {
  const { matchers, labels } = logQueryOf(query);
  if (!matchers.some(refusesEmpty)) yield emptySelector(["stream"], { labels });
};

/** A variable counts: none of its values is empty when "All" stands for `.+`. */
function refusesEmpty({ op, value }: Matcher): boolean {
  if (op === "=") return value !== "";
  if (op === "!=") return value === "";
  if (typeof value !== "string") return op === "=~";
  return (readRe2(value).matchesEmpty ?? false) === (op === "!~");
}
