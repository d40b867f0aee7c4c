import { checkLabelContract, diagnostic, isLabelName } from "@millrace/core";
import { isReservedWord, reservedWord } from "../logql/reserved-words.js";
import { isBefore } from "../version.js";
import type { LokiRule } from "./loki-rule.js";

export const tooManyLabels = diagnostic<{ count: number; most: number }>("LOKI_TOO_MANY_LABELS", {
  severity: "error",
  message: ({ count, most }) =>
    `a stream would have ${count} labels, and Loki refuses more than ${most}`,
  hint: () =>
    "keep labels for what has few values; put the rest into the log line or structured metadata",
  docs: "https://grafana.com/docs/loki/v3.7.x/get-started/labels/bp-labels/",
});

export const internalLabel = diagnostic<{ name: string }>("LOKI_INTERNAL_LABEL", {
  severity: "error",
  message: ({ name }) => `the label ${JSON.stringify(name)} starts with "__", as Loki's own do`,
  hint: ({ name }) => {
    const free = name.replace(/^_+/, "");
    return isLabelName(free) ? `write ${JSON.stringify(free)}` : undefined;
  },
});

/** The labels of the contract are names that Loki takes and LogQL can say, and no more than Loki's limit. */
export const labelLimits: LokiRule = function* ({ labels, version = "" }) {
  if (labels === undefined) return;
  const { names } = labels;
  yield* checkLabelContract(["labels"], labels);
  const most = mostLabels(version);
  if (names.length > most) yield tooManyLabels(["labels"], { count: names.length, most });
  for (const [i, name] of names.entries()) {
    if (name.startsWith("__")) yield internalLabel(["labels", i], { name });
    if (isReservedWord(name)) yield reservedWord(["labels", i], { name });
  }
};

/** Loki's default of `max_label_names_per_series`, per version. The label `service_name` that it adds does not count. */
function mostLabels(version: string): number {
  return isBefore(version, "3.0.0") ? 30 : 15;
}
