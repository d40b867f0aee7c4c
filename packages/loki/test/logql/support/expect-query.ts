import { checkQuery } from "../../../src/logql/index.js";
import { codesAndPaths } from "../../support/expect-diagnostics.js";

/** The findings of a query, as `CODE path`. */
export function findingsOf(query: unknown, options: { variables?: boolean } = {}): string[] {
  return codesAndPaths(checkQuery(query, [], options));
}
