import { type VariantContext, variantAccessor } from "../accessor/variant-accessor.js";
import { leadingFloat } from "../filters/type-cast.js";
import type { LogEvent, RecordMap } from "../record.js";
import type { EngineRegex } from "../regex/engine-regex.js";

export type EventTest = (event: LogEvent) => boolean;

/** Of which part of an event a rule speaks; `nothing`: a part that plain log records lack. */
export type RuleContext = "body" | "metadata" | "nothing";

/** What a rule compares with, in the form that its operator wants. */
export type Comparison =
  | { readonly op: "eq" | "neq"; readonly text: string }
  | { readonly op: "gt" | "gte" | "lt" | "lte"; readonly number: number }
  | { readonly op: "regex" | "not_regex"; readonly regex: EngineRegex }
  | { readonly op: "in" | "not_in"; readonly texts: ReadonlySet<string> };

export interface RuleParts {
  readonly field: string;
  readonly context: RuleContext;
  readonly comparison: Comparison;
}

export interface CompiledCondition {
  readonly op: "and" | "or";
  readonly rules: readonly RuleTest[];
}

/** Undefined: there is no such part of the event. */
export type RuleTest = (event: LogEvent) => boolean | undefined;

const NO_METADATA: RecordMap = new Map();

/** A test of a part of an event. Source: evaluate_rule in src/flb_conditionals.c. */
export function ruleTest(
  { field, context, comparison }: RuleParts,
  engine: VariantContext,
): RuleTest | { readonly fault: string } {
  const accessor = variantAccessor(field, engine);
  if ("fault" in accessor) return accessor;
  const compare = comparisonTest(comparison);
  return (event) => {
    if (context === "nothing") return undefined;
    const map = context === "body" ? event.record : (event.metadata ?? NO_METADATA);
    const text = accessor.read(map);
    return text !== undefined && compare(text);
  };
}

function comparisonTest(wanted: Comparison): (text: string) => boolean {
  switch (wanted.op) {
    case "eq":
      return (text) => cString(text) === wanted.text;
    case "neq":
      return (text) => cString(text) !== wanted.text;
    case "gt":
      return (text) => (leadingFloat(text) ?? 0) > wanted.number;
    case "gte":
      return (text) => (leadingFloat(text) ?? 0) >= wanted.number;
    case "lt":
      return (text) => (leadingFloat(text) ?? 0) < wanted.number;
    case "lte":
      return (text) => (leadingFloat(text) ?? 0) <= wanted.number;
    case "regex":
      return (text) => wanted.regex.test(text);
    case "not_regex":
      return (text) => !wanted.regex.test(text);
    case "in":
      return (text) => wanted.texts.has(cString(text));
    case "not_in":
      return (text) => !wanted.texts.has(cString(text));
  }
}

/** Where the engine compares C strings, a text ends at its first zero byte. */
const cString = (text: string): string => {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
};

/** Source: flb_condition_evaluate_ex in src/flb_conditionals.c. Without rules `and` holds and `or` does not. */
export function conditionTest({ op, rules }: CompiledCondition): EventTest {
  if (rules.length === 0) return () => op === "and";
  return op === "and"
    ? (event) => rules.every((rule) => rule(event) === true)
    : (event) => rules.some((rule) => rule(event) === true);
}
