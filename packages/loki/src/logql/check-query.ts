import { atPath, type Diagnostic, diagnostic, type Path, runRules } from "@millrace/core";
import { queryOf } from "./metric.js";
import type { Query } from "./query.js";
import { queryRules } from "./rules/index.js";
import { withoutVariables } from "./rules/variables.js";

export const invalidQuery = diagnostic("LOGQL_INVALID_QUERY", {
  severity: "error",
  message: () => "this is not a query",
  hint: () => 'start one with stream(labels, { service: "…" })',
});

/** Where a query will stand. */
export interface CheckQueryOptions {
  /** A dashboard gives values to variables. False for alerts and for Loki's ruler. @default true */
  readonly variables?: boolean;
}

/**
 * All findings about a query, built or being built, whatever it is. Never throws.
 *
 * @param path where the query stands in the definition
 */
export function checkQuery(
  source: unknown,
  path: Path = [],
  { variables = true }: CheckQueryOptions = {},
): Diagnostic[] {
  const query: unknown = queryOf(source as Query);
  if (!isQuery(query)) return [invalidQuery(path, {})];
  const rules = variables ? queryRules : [...queryRules, withoutVariables];
  return runRules(query, rules).map((found) => atPath(path, found));
}

/** True for what the functions of this package make, as far as its kinds and lists go. */
function isQuery(value: unknown): value is Query {
  const node = value as Partial<Query> | null | undefined;
  if (typeof node !== "object" || node === null) return false;
  switch (node.kind) {
    case "log-query":
      return [node.labels, node.matchers, node.stages].every(Array.isArray);
    case "range-aggregation":
      return isQuery(node.query) && isLogQuery(node.query);
    case "vector-aggregation":
      return Array.isArray(node.by) && isQuery(node.of) && !isLogQuery(node.of);
    default:
      return false;
  }
}

const isLogQuery = ({ kind }: Query): boolean => kind === "log-query";
