import type { Comparison } from "./condition.js";

export type RuleOperator = Comparison["op"];

const OPERATORS: readonly RuleOperator[] = [
  "eq",
  "neq",
  "gt",
  "gte",
  "lt",
  "lte",
  "regex",
  "not_regex",
  "in",
  "not_in",
];

/** An operator whatever its case. */
export const operatorOf = (text: string): RuleOperator | undefined =>
  OPERATORS.find((known) => known === text.toLowerCase());
