import { isNumberText, type RouteCondition, type RuleValue } from "@millrace/fluentbit/check";
import type { FilterContext } from "../filter.js";
import { isRefusal, regexOf } from "../filters/accessor-of.js";
import { formatG } from "../json/format-float.js";
import {
  type Comparison,
  conditionTest,
  type EventTest,
  type RuleContext,
  type RuleTest,
  ruleTest,
} from "./condition.js";
import { operatorOf, type RuleOperator } from "./rule-operator.js";

/**
 * The condition of a route. One that cannot be compiled is never true, and always true for a default route.
 * Source: src/flb_router_condition.c.
 */
export function routeCondition(
  { op, rules, default: isDefault = false }: RouteCondition,
  context: Pick<FilterContext, "version" | "regex" | "report" | "crash">,
): EventTest {
  const tests: RuleTest[] = [];
  for (const rule of rules) {
    const operator = operatorOf(rule.op);
    const comparison =
      operator === undefined ? undefined : comparisonOf(operator, rule.value, context);
    if (comparison === undefined) return () => isDefault;
    const parts = { field: rule.field, context: contextOf(rule.context), comparison };
    const test = ruleTest(parts, context);
    if ("fault" in test) return () => isDefault;
    tests.push(test);
  }
  return conditionTest({ op: op?.toLowerCase() === "or" ? "or" : "and", rules: tests });
}

const METADATA = new Set(["metadata", "record_metadata", "attributes"]);
const BODY = new Set(["body", "record", "message", "record_body"]);

function contextOf(text: string | undefined): RuleContext {
  if (text === undefined || BODY.has(text.toLowerCase())) return "body";
  return METADATA.has(text.toLowerCase()) ? "metadata" : "nothing";
}

function comparisonOf(
  op: RuleOperator,
  value: RuleValue | readonly RuleValue[] | undefined,
  context: Pick<FilterContext, "regex" | "report">,
): Comparison | undefined {
  if (op === "in" || op === "not_in")
    return isList(value) && value.length > 0
      ? { op, texts: new Set(value.map(textOf)) }
      : undefined;
  if (value === undefined || isList(value)) return undefined;
  const text = textOf(value);
  if (op === "gt" || op === "gte" || op === "lt" || op === "lte") {
    const number = wholeNumber(text);
    return number === undefined ? undefined : { op, number };
  }
  if (text === "") return undefined;
  if (op === "eq" || op === "neq") return { op, text };
  const regex = regexOf(text, context);
  return isRefusal(regex) ? undefined : { op, regex };
}

const isList = (
  value: RuleValue | readonly RuleValue[] | undefined,
): value is readonly RuleValue[] => Array.isArray(value);

/** A value as the router keeps it: text. Source: variant_to_sds in src/flb_router_config.c. */
function textOf(value: RuleValue): string {
  if (isNumberText(value)) {
    const text = value["!!number"];
    return /^[+-]?\d+$/.test(text) ? String(BigInt(text)) : formatG(Number(text), 17);
  }
  return typeof value === "number" && !Number.isInteger(value) ? formatG(value, 17) : String(value);
}

/** The whole text must be a number. */
function wholeNumber(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
