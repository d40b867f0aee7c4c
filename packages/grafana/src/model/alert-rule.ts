import type { MetricQuery } from "@millrace/loki/logql";

/** A Grafana-managed alert rule before it is YAML: one LogQL query, and a limit that it should not pass. */
export interface AlertRule {
  readonly uid: string;
  readonly title: string;
  readonly group: string;
  /** Absent: the folder of the whole. */
  readonly folder?: string;
  /** Metric LogQL over a fixed range: an alert has no dashboard, so no variables either. */
  readonly query: MetricQuery;
  /** Seconds that the query looks back. */
  readonly windowSeconds: number;
  /** Fires when a series is above it. */
  readonly above: number;
  /** How long it must stay above, as Prometheus writes a duration. */
  readonly for: string;
  readonly noDataState: "OK" | "NoData" | "Alerting" | "KeepLast";
  readonly execErrState: "OK" | "Error" | "Alerting" | "KeepLast";
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}
