import { type Condition, isNumberText, type RuleValue } from "@millrace/fluentbit/check";
import type { FilterContext, Refusal } from "../filter.js";
import { isRefusal, regexOf } from "../filters/accessor-of.js";
import {
  type Comparison,
  conditionTest,
  type EventTest,
  type RuleTest,
  ruleTest,
} from "./condition.js";
import { operatorOf, type RuleOperator } from "./rule-operator.js";

type RuleContextOf = Pick<FilterContext, "version" | "regex" | "report" | "crash">;

/** The condition of a processor. Source: flb_processor_unit_set_condition in src/flb_processor.c. */
export function processorCondition(
  { op, rules }: Condition,
  context: RuleContextOf,
): EventTest | Refusal {
  const tests: RuleTest[] = [];
  for (const rule of rules) {
    const operator = operatorOf(rule.op);
    if (operator === undefined) return { refused: `invalid rule operator '${rule.op}'` };
    const comparison = comparisonOf(operator, rule.value, context);
    if (isRefusal(comparison)) return comparison;
    const part = rule.context?.toLowerCase() === "metadata" ? "metadata" : "body";
    const test = ruleTest({ field: rule.field, context: part, comparison }, context);
    if ("fault" in test)
      return { refused: `error adding rule to condition: ${rule.field} ${test.fault}` };
    tests.push(test);
  }
  return conditionTest({ op: op?.toLowerCase() === "or" ? "or" : "and", rules: tests });
}

const NO_VALUE: Refusal = { refused: "error adding rule to condition" };

function comparisonOf(
  op: RuleOperator,
  value: RuleValue | readonly RuleValue[] | undefined,
  context: RuleContextOf,
): Comparison | Refusal {
  if (op === "in" || op === "not_in") {
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    return texts.length === 0 ? NO_VALUE : { op, texts: new Set(texts) };
  }
  const bytes = valueBytes(value);
  if (bytes === undefined) return { refused: "unsupported value type for rule" };
  if (op === "gt" || op === "gte" || op === "lt" || op === "lte")
    return { op, number: new DataView(bytes.buffer).getFloat64(0, true) };
  const text = textOfBytes(bytes);
  if (text === "") return NO_VALUE;
  if (op === "eq" || op === "neq") return { op, text };
  const regex = regexOf(text, context);
  return isRefusal(regex) ? regex : { op, regex };
}

/**
 * The engine hands the rule a pointer to the value, and the rule reads what it wants to find there: a float from the
 * bytes of a whole number, text from those of a number. So `gt 100` compares with next to nothing.
 */
function valueBytes(value: RuleValue | readonly RuleValue[] | undefined): Uint8Array | undefined {
  if (typeof value === "string") return padded(new TextEncoder().encode(value));
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  if (typeof value === "number" && !Number.isInteger(value)) view.setFloat64(0, value, true);
  else if (typeof value === "number") view.setBigInt64(0, BigInt(value), true);
  else if (isNumberText(value)) setNumber(view, value["!!number"]);
  else return undefined;
  return bytes;
}

function padded(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, text.length));
  bytes.set(text);
  return bytes;
}

function setNumber(view: DataView, text: string): void {
  if (/^[+-]?\d+$/.test(text)) view.setBigUint64(0, BigInt.asUintN(64, BigInt(text)), true);
  else view.setFloat64(0, Number(text), true);
}

function textOfBytes(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
