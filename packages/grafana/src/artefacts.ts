import type { Path } from "@millrace/core";
import { ALERTS } from "./alerts/alerts.js";
import { DASHBOARDS } from "./dashboards/dashboards.js";
import type { AlertNode, DashboardNode, GrafanaModel } from "./grafana.js";
import type { LabelUse } from "./model/label-use.js";

/** A dashboard or an alert, and where the user wrote it. */
export interface Placed<N = DashboardNode | AlertNode> {
  readonly node: N;
  readonly path: Path;
}

/** The dashboards of a model. */
export function dashboardsOf({ dashboards = [] }: GrafanaModel): readonly Placed<DashboardNode>[] {
  return dashboards.map((node, i) => ({ node, path: ["dashboards", i] }));
}

/** The alerts of a model. */
export function alertsOf({ alerts = [] }: GrafanaModel): readonly Placed<AlertNode>[] {
  return alerts.map((node, i) => ({ node, path: ["alerts", i] }));
}

/** Dashboards, then alerts. */
export function nodesOf(model: GrafanaModel): readonly Placed[] {
  return [...dashboardsOf(model), ...alertsOf(model)];
}

/** The labels that a node's queries name. */
export function labelsOf(node: DashboardNode | AlertNode): readonly LabelUse[] {
  return node.kind === "error-rate"
    ? ALERTS[node.kind].labels(node)
    : DASHBOARDS[node.kind].labels(node);
}
