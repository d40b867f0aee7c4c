import { checkLabelContract, diagnostic, type Rule } from "@millrace/core";
import { nodesOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";

export const emptyContract = diagnostic("GRAF_EMPTY_CONTRACT", {
  severity: "error",
  message: () => "the contract has no label, so there is nothing to select log lines by",
  hint: () => 'name at least one label: labelContract("service")',
  docs: "https://grafana.com/docs/loki/latest/query/log_queries/#log-stream-selector",
});

/** A contract has at least one label, and Loki takes each of them. */
export const validContract: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of nodesOf(model)) {
    const at = [...path, "labels"];
    yield* checkLabelContract(at, node.labels);
    if (node.labels.names.length === 0) yield emptyContract(at, {});
  }
};
