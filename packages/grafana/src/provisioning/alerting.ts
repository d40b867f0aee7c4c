import { type Plain, printYaml } from "@millrace/core";
import { printQuery } from "@millrace/loki/logql";
import type { AlertRule } from "../model/alert-rule.js";
import { escapeDollars } from "./escape-dollars.js";

/** How often the rules of a group are evaluated. */
export const EVALUATION_SECONDS = 60;

/** Rules that are evaluated together. Grafana knows a group by its folder and its name. */
export interface AlertGroup {
  readonly name: string;
  readonly folder: string;
  readonly rules: readonly AlertRule[];
}

/**
 * An alerting file.
 *
 * @see https://grafana.com/docs/grafana/latest/alerting/set-up/provision-alerting-resources/file-provisioning/
 */
export function printAlerting(groups: readonly AlertGroup[], datasourceUid: string): string {
  return printYaml({
    apiVersion: 1,
    groups: groups.map(({ name, folder, rules }) => ({
      ...escapeDollars({ name, folder }),
      interval: `${EVALUATION_SECONDS}s`,
      rules: rules.map((rule) => printableRule(rule, datasourceUid)),
    })),
  });
}

/**
 * `$` is doubled where Grafana replaces variables of its environment. It takes the query's model and the annotations as
 * they are (`Raw` in pkg/services/provisioning/alerting/rules_types.go), so there a doubled `$` would stay doubled.
 */
function printableRule(rule: AlertRule, datasourceUid: string): Plain {
  const { uid, title, noDataState, execErrState, annotations, labels } = rule;
  return {
    uid,
    title: escapeDollars(title),
    condition: "B",
    data: [queryA(rule, datasourceUid), thresholdB(rule)],
    noDataState,
    execErrState,
    for: rule.for,
    annotations,
    labels: Object.keys(labels).length === 0 ? undefined : escapeDollars(labels),
  };
}

/** An instant query gives one number for each series, so nothing has to be reduced. */
function queryA({ query, windowSeconds }: AlertRule, datasourceUid: string): Plain {
  return {
    refId: "A",
    datasourceUid,
    relativeTimeRange: { from: windowSeconds, to: 0 },
    model: { refId: "A", expr: printQuery(query), queryType: "instant", editorMode: "code" },
  };
}

function thresholdB({ above, windowSeconds }: AlertRule): Plain {
  return {
    refId: "B",
    datasourceUid: "__expr__",
    relativeTimeRange: { from: windowSeconds, to: 0 },
    model: {
      refId: "B",
      type: "threshold",
      datasource: { type: "__expr__", uid: "__expr__" },
      expression: "A",
      conditions: [{ evaluator: { type: "gt", params: [above] } }],
    },
  };
}
