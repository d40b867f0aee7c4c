import { checkDuration, diagnostic, parseDuration, type Rule } from "@millrace/core";
import { alertsOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";
import { EVALUATION_SECONDS } from "../provisioning/alerting.js";

export const windowTooShort = diagnostic<{ over: string }>("GRAF_WINDOW_TOO_SHORT", {
  severity: "error",
  message: ({ over }) =>
    `the alert looks back ${over}, but is evaluated every ${EVALUATION_SECONDS}s: lines between are never counted`,
  hint: () => `look back ${EVALUATION_SECONDS}s at least, such as 5m`,
});

/** Durations of an alert can be read, and its window leaves no gap between two evaluations. */
export const alertWindow: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of alertsOf(model)) {
    yield* checkDuration([...path, "over"], node.over);
    if (node.for !== undefined) yield* checkDuration([...path, "for"], node.for);
    const window = parseDuration(node.over);
    if (window !== undefined && window < EVALUATION_SECONDS * 1000)
      yield windowTooShort([...path, "over"], { over: node.over });
  }
};
