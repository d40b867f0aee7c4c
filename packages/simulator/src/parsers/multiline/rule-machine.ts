import type { MultilineRule } from "../../filter.js";
import type { EngineRegex } from "../../regex/engine-regex.js";

/** A rule before it is linked with those that may follow it. */
export interface RuleDraft {
  readonly from: readonly string[];
  readonly regex: EngineRegex;
  readonly next: string | undefined;
}

/** Links rules by their states. Source: flb_ml_rule_init in src/multiline/flb_ml_rule.c. */
export function linkRules(drafts: readonly RuleDraft[]): readonly MultilineRule[] {
  const rules = drafts.map(({ from, regex }) => ({
    starts: from.includes("start_state"),
    regex,
    next: [] as MultilineRule[],
  }));
  for (const [i, { next }] of drafts.entries()) {
    const followers = rules.filter((_, k) => next !== undefined && drafts[k]?.from.includes(next));
    rules[i]?.next.push(...followers);
  }
  return rules;
}

/** A list of states, as the engine cuts it. */
export const statesOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((state) => state.trim())
    .filter((state) => state !== "");

/** The rule by which a line goes on with a group. */
export const continuation = ({ next }: MultilineRule, text: string): MultilineRule | undefined =>
  next.find((rule) => !rule.starts && rule.regex.test(text));

/** The rule by which a line begins a group. */
export const beginning = (
  rules: readonly MultilineRule[],
  text: string,
): MultilineRule | undefined => rules.find((rule) => rule.starts && rule.regex.test(text));

/** A new group may follow, so this one is sent at once. */
export const isLast = ({ next }: MultilineRule): boolean => next.some(({ starts }) => starts);
