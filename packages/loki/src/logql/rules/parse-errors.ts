import { diagnostic } from "@millrace/core";
import { logQueryOf } from "../query.js";
import type { QueryRule } from "./query-rule.js";

export const unhandledParseErrors = diagnostic<{ parser: string }>("LOGQL_UNHANDLED_PARSE_ERRORS", {
  severity: "warning",
  message: ({ parser }) =>
    `one line that the ${parser} parser does not understand can make the whole metric fail`,
  hint: () => "add .withoutErrors() after the parser and the tests",
  docs: "https://grafana.com/docs/loki/v3.7.x/query/#pipeline-errors",
});

/**
 * A metric over parsed lines says what becomes of lines that cannot be parsed: a test after the parser, which they
 * do not pass, or `withoutErrors()`.
 */
export const parseErrors: QueryRule = function* (query) {
  if (query.kind === "log-query") return;
  const { stages } = logQueryOf(query);
  const last = stages.findLastIndex(({ kind }) => kind === "parser");
  const stage = stages[last];
  if (stage?.kind !== "parser") return;
  const handled = stages
    .slice(last)
    .some((later) => later.kind === "field-filter" && later.op !== "!=" && later.op !== "!~");
  if (!handled) yield unhandledParseErrors(["stages", last], { parser: stage.parser });
};
