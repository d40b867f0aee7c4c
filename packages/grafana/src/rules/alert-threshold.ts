import { diagnostic, type Rule } from "@millrace/core";
import { alertsOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";

export const negativeThreshold = diagnostic<{ above: number }>("GRAF_NEGATIVE_THRESHOLD", {
  severity: "error",
  message: ({ above }) => `a number of lines is always above ${above}`,
  hint: () => "above is 0 or more: 0 fires at the first error line",
});

/** A count can stay below its threshold. */
export const alertThreshold: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of alertsOf(model)) {
    if (node.above < 0) yield negativeThreshold([...path, "above"], { above: node.above });
  }
};
