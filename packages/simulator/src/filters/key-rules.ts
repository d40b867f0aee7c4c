import { type PluginView, plainWords } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, Refusal } from "../filter.js";
import type { RecordMap } from "../record.js";
import type { EngineRegex } from "../regex/engine-regex.js";
import { accessorOf, isRefusal, regexOf } from "./accessor-of.js";

/** A `Regex` or `Exclude` line: a key and what its text must match. */
export interface KeyRule {
  readonly kind: "regex" | "exclude";
  readonly accessor: RecordAccessor;
  readonly regex: EngineRegex;
  /** As it was written. */
  readonly text: string;
}

/** Source: set_rules in plugins/filter_grep/grep.c. */
export function keyRules(view: PluginView, context: FilterContext): readonly KeyRule[] | Refusal {
  const rules: KeyRule[] = [];
  for (const { key, text } of view.options) {
    if (key !== "regex" && key !== "exclude") continue;
    const [field, pattern, ...more] = plainWords(text, 1);
    if (field === undefined || pattern === undefined || more.length > 0)
      return { refused: "invalid regex, expected field and regular expression" };
    const accessor = accessorOf(field.startsWith("$") ? field : `$${field}`, context);
    if (isRefusal(accessor)) return accessor;
    const regex = regexOf(pattern, context);
    if (isRefusal(regex)) return regex;
    rules.push({ kind: key, accessor, regex, text });
  }
  return rules;
}

/** Only text is looked at. */
export function ruleHits({ accessor, regex }: KeyRule, record: RecordMap): boolean {
  const value = accessor.value(record);
  return typeof value === "string" && regex.test(value);
}

/** The rule that decides in order, the first `regex` at the latest; none: the record is kept. Source: grep_filter_data. */
export function decidingRule(rules: readonly KeyRule[], record: RecordMap): Decision {
  for (const rule of rules) {
    const hit = ruleHits(rule, record);
    if (rule.kind === "regex") return { keeps: hit, rule };
    if (hit) return { keeps: false, rule };
  }
  return KEPT;
}

export interface Decision {
  readonly keeps: boolean;
  readonly rule?: KeyRule;
}

const KEPT: Decision = Object.freeze({ keeps: true });
