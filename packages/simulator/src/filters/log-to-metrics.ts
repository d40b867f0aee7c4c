import { knownText } from "@millrace/fluentbit/check";
import type { FilterFactory } from "../filter.js";
import { isRefusal } from "./accessor-of.js";
import { decidingRule, keyRules } from "./key-rules.js";
import { engineBoolean } from "./own-options.js";

/** Counts the records that its rules keep. Source: plugins/filter_log_to_metrics/log_to_metrics.c. */
export const logToMetricsFilter: FilterFactory = (view, context) => {
  const rules = keyRules(view, context);
  if (isRefusal(rules)) return rules;
  const discards = engineBoolean(knownText(view, "discard_logs") ?? "") === true;
  return {
    run: ({ events }) => {
      for (const { record } of events)
        if (decidingRule(rules, record).keeps) context.count(context.instance);
      return discards ? [] : events;
    },
    explain: ({ record }) => (decidingRule(rules, record).keeps ? "counted" : "not counted"),
  };
};
