import type { Path, Rule } from "@millrace/core";
import type { FieldCondition } from "../condition.js";
import { aggregationsOf, type LogQuery, logQueryOf, type Query } from "../query.js";

/** A law over a query. */
export type QueryRule = Rule<Query>;

/** A condition of a query, with where it stands: `stream.service`, `stages[1]`. */
export interface PlacedCondition {
  readonly name: string;
  readonly condition: FieldCondition;
  readonly path: Path;
}

/** Conditions on labels: what the selector asks. */
export function labelConditions({ matchers }: LogQuery): PlacedCondition[] {
  return matchers.map((condition) => ({
    name: condition.label,
    condition,
    path: ["stream", condition.label],
  }));
}

/** Conditions on fields, after the selector. */
export function fieldConditions({ stages }: LogQuery): PlacedCondition[] {
  return stages.flatMap((stage, i) =>
    stage.kind === "field-filter"
      ? [{ name: stage.field, condition: stage, path: ["stages", i] }]
      : [],
  );
}

/** All conditions of a query, labels first. */
export function conditionsOf(query: Query): PlacedCondition[] {
  const inner = logQueryOf(query);
  return [...labelConditions(inner), ...fieldConditions(inner)];
}

/** What aggregations keep apart, with where it stands: `by[0]`. */
export function groupings(query: Query): { name: string; isField: boolean; path: Path }[] {
  return aggregationsOf(query).flatMap((node) =>
    node.kind === "range-aggregation"
      ? []
      : node.by.map((by, i) => {
          const isField = typeof by !== "string";
          const name: unknown = isField ? by?.name : by;
          return { name: typeof name === "string" ? name : "", isField, path: ["by", i] };
        }),
  );
}
