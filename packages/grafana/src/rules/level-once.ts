import { diagnostic, type Rule } from "@millrace/core";
import { alertsOf } from "../artefacts.js";
import type { GrafanaModel } from "../grafana.js";
import { levelOf } from "../model/level.js";

export const levelTwice = diagnostic<{ label: string }>("GRAF_LEVEL_TWICE", {
  severity: "error",
  message: ({ label }) => `the label ${JSON.stringify(label)} is asked for in where and in level`,
  hint: ({ label }) => `say in level which values are errors, and take ${label} out of where`,
});

/** What makes a line an error is said once. */
export const levelOnce: Rule<GrafanaModel> = function* (model) {
  for (const { node, path } of alertsOf(model)) {
    const { label } = levelOf(node.level);
    if (node.where?.[label] !== undefined) yield levelTwice([...path, "where", label], { label });
  }
};
