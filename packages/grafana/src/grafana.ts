import type { ErrorRate } from "./alerts/error-rate.js";
import type { LogsOverview } from "./dashboards/logs-overview.js";
import type { LokiDatasource } from "./model/datasource.js";
import { type Node, node } from "./model/node.js";

/** A dashboard of a definition: one row of `DASHBOARDS` in dashboards/dashboards.ts each. */
export type DashboardNode = LogsOverview;

/** An alert of a definition: one row of `ALERTS` in alerts/alerts.ts each. */
export type AlertNode = ErrorRate;

/** Options of {@link grafana}. */
export interface GrafanaOptions {
  /** @default none: dashboards let the viewer choose, alerts read the data source with uid `loki` */
  readonly datasource?: LokiDatasource;
  /** @default none */
  readonly dashboards?: readonly DashboardNode[];
  /** @default none */
  readonly alerts?: readonly AlertNode[];
  /** Folder in Grafana for the dashboards and the alerts. @default "Logs" */
  readonly folder?: string;
  /** Folder on Grafana's disk where the dashboard files are put. @default "/var/lib/grafana/dashboards" */
  readonly dashboardsPath?: string;
}

/** What Grafana is to be given: a data source, dashboards, alerts. */
export type GrafanaModel = Node<"grafana", GrafanaOptions>;

/**
 * Declares what Grafana is to be given. It never throws: `checkGrafana` reports what is wrong.
 *
 * @example
 * grafana({ datasource: { url: "http://loki:3100" }, dashboards: [logsOverview({ labels })] });
 */
export function grafana(options: GrafanaOptions): GrafanaModel {
  return node("grafana", options);
}

/** Folder in Grafana when nobody says otherwise. Ours. */
export const DEFAULT_FOLDER = "Logs";

/** Where dashboards lie on Grafana's disk when nobody says otherwise. Ours. */
export const DEFAULT_DASHBOARDS_PATH = "/var/lib/grafana/dashboards";
