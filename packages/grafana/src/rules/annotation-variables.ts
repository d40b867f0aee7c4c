import { diagnostic, type Rule } from "@millrace/core";
import { alertsOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";

export const variableInAnnotation = diagnostic<{ variable: string }>(
  "GRAF_VARIABLE_IN_ANNOTATION",
  {
    severity: "warning",
    message: ({ variable }) =>
      `${variable} stays as it is in some versions of Grafana and is read from its environment in others`,
    hint: () => "write the value itself, or a label of the alert: {{ .Labels.service }}",
    docs: "https://github.com/grafana/grafana/issues/84250",
  },
);

/** Texts of a notification have no `${…}`: Grafana's versions do not agree on what that means. */
export const annotationVariables: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of alertsOf(model)) {
    for (const key of ["summary", "description"] as const) {
      const hit = /\$(__env)?\{[^}]*\}?/.exec(node[key] ?? "");
      if (hit !== null) yield variableInAnnotation([...path, key], { variable: hit[0] });
    }
  }
};
