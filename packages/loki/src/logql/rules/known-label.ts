import { diagnostic, didYouMean } from "@millrace/core";
import { logQueryOf } from "../query.js";
import { groupings, labelConditions, type QueryRule } from "./query-rule.js";

export const unknownLabel = diagnostic<{ name: string; known: readonly string[] }>(
  "LOGQL_UNKNOWN_LABEL",
  {
    severity: "error",
    message: ({ name }) => `nobody writes the label ${JSON.stringify(name)}`,
    hint: ({ name, known }) =>
      didYouMean(name, known) ??
      `labels of the contract: ${known.join(", ")}; a field of the line is tested with where(…) and grouped by parsed(…)`,
  },
);

/** Labels that a query selects or groups by are labels of the contract, or it finds nothing. */
export const knownLabel: QueryRule = function* (query) {
  const inner = logQueryOf(query);
  const grouped = groupings(query).filter(({ isField }) => !isField);
  for (const { name, path } of [...labelConditions(inner), ...grouped]) {
    if (!inner.labels.includes(name)) yield unknownLabel(path, { name, known: inner.labels });
  }
};
