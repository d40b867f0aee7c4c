import { diagnostic, didYouMean, type Rule } from "@millrace/core";
import { labelsOf, nodesOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";

export const unknownLabel = diagnostic<{ label: string; names: readonly string[] }>(
  "GRAF_UNKNOWN_LABEL",
  {
    severity: "error",
    message: ({ label }) => `nobody writes the label ${JSON.stringify(label)}`,
    hint: ({ label, names }) =>
      didYouMean(label, names) ??
      (names.length === 0 ? undefined : `the contract has ${names.join(", ")}`),
  },
);

/** A query names labels of the contract only: of others it would find nothing, silently. */
export const knownLabel: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of nodesOf(model)) {
    const { names } = node.labels;
    for (const use of labelsOf(node)) {
      if (!names.includes(use.label))
        yield unknownLabel([...path, ...use.path], { label: use.label, names });
    }
  }
};
