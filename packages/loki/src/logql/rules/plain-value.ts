import { checkDuration, diagnostic } from "@millrace/core";
import type { DurationSpan } from "../condition.js";
import { describeValue } from "../describe-value.js";
import { logQueryOf } from "../query.js";
import { isTextVariable, isVariable } from "../variable.js";
import { conditionsOf, type PlacedCondition, type QueryRule } from "./query-rule.js";

export const invalidQueryValue = diagnostic<{ value: unknown; wanted: string }>(
  "LOGQL_INVALID_VALUE",
  {
    severity: "error",
    message: ({ value, wanted }) => `${describeValue(value)} stands where ${wanted} belongs`,
    hint: () => 'write text in quotes, a number, or variable("…")',
  },
);

/** What is compared has a type that its operator can compare. */
export const plainValue: QueryRule = function* (query) {
  for (const placed of conditionsOf(query)) {
    const { condition, path } = placed;
    const wanted = wantedInstead(placed);
    if (wanted !== undefined) yield invalidQueryValue(path, { value: condition.value, wanted });
    else if (isDuration(condition.value)) yield* checkDuration(path, condition.value.text);
  }
  for (const [i, stage] of logQueryOf(query).stages.entries()) {
    if (stage.kind !== "line-filter" || typeof stage.value === "string") continue;
    if (!isTextVariable(stage.value))
      yield invalidQueryValue(["stages", i], { value: stage.value, wanted: "text" });
  }
};

const OPERATORS: readonly string[] = ["=", "!=", "=~", "!~", ">", ">=", "<", "<="];

/** What should stand in a condition; undefined when it is right. */
function wantedInstead({ condition, path }: PlacedCondition): string | undefined {
  const { op, value } = condition as { op: string; value: unknown };
  const onLabel = path[0] === "stream";
  if (!OPERATORS.includes(op)) return "a test";
  if (op === "=~" || op === "!~")
    return typeof value === "string" || isVariable(value) ? undefined : "a regex";
  if (onLabel && op !== "=" && op !== "!=") return "text, since labels are never numbers,";
  if ((op === "=" || op === "!=") && typeof value === "string") return undefined;
  if (onLabel) return "text";
  const isNumber = typeof value === "number" && Number.isFinite(value);
  return isNumber || isDuration(value) ? undefined : "a number";
}

function isDuration(value: unknown): value is DurationSpan {
  if (typeof value !== "object" || value === null) return false;
  const { kind, text } = value as Partial<DurationSpan>;
  return kind === "duration" && typeof text === "string";
}
