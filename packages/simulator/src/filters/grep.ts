import { knownText } from "@millrace/fluentbit/check";
import type { FilterFactory } from "../filter.js";
import type { RecordMap } from "../record.js";
import { isRefusal } from "./accessor-of.js";
import { type Decision, decidingRule, type KeyRule, keyRules, ruleHits } from "./key-rules.js";
import { mapEvents } from "./map-events.js";

/** Source: plugins/filter_grep/grep.c. */
export const grepFilter: FilterFactory = (view, context) => {
  const op = knownText(view, "logical_op")?.toLowerCase();
  const combined = op === "and" || op === "or" ? op : undefined;
  const rules = keyRules(view, context);
  if (isRefusal(rules)) return rules;
  if (combined !== undefined && new Set(rules.map(({ kind }) => kind)).size > 1)
    return { refused: "Both 'regex' and 'exclude' are set." };
  const decide = (record: RecordMap): Decision =>
    combined === undefined ? decidingRule(rules, record) : together(rules, record, combined);
  return {
    run: ({ events }) =>
      mapEvents(events, (event) => (decide(event.record).keeps ? event : undefined)),
    explain: ({ record }) => sayDecision(decide(record)),
  };
};

/** All rules are of one kind: it tells what a hit means. */
function together(rules: readonly KeyRule[], record: RecordMap, op: "and" | "or"): Decision {
  const decider = rules.find((rule) => ruleHits(rule, record) === (op === "or"));
  const rule = decider ?? rules.at(-1);
  if (rule === undefined) return { keeps: true };
  const found = (decider !== undefined) === (op === "or");
  return { keeps: found === (rule.kind === "regex"), rule };
}

export function sayDecision({ keeps, rule }: Decision): string {
  if (rule === undefined) return "no rule holds it back";
  const hit = keeps === (rule.kind === "regex");
  return `${rule.kind} ${rule.text} ${hit ? "matches" : "does not match"}`;
}
