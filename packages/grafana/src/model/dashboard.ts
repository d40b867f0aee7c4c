import type { Query } from "@millrace/loki/logql";

/** How a query's answer is read: over the time range of the dashboard, or at its end. */
export type QueryType = "range" | "instant";

/** One query of a panel, and how its answer is shown. Its letter (`refId`) is its place: A, B, C. */
export interface Target {
  /** LogQL as plain data. */
  readonly query: Query;
  readonly queryType: QueryType;
  /** Name of a series: `{{service}}`. */
  readonly legendFormat?: string;
}

/** What every panel has. Its id and its place in the grid follow from its place in the list. */
export interface PanelCommon {
  readonly title: string;
  readonly description: string;
  readonly targets: readonly Target[];
  /** Columns, of 24. */
  readonly width: number;
  /** Grid rows, of about 30 pixels. */
  readonly height: number;
}

/** Numbers over time. */
export interface TimeSeriesPanel extends PanelCommon {
  readonly kind: "timeseries";
  /** Unit id of Grafana, such as `short` or `bytes`. */
  readonly unit: string;
  readonly draw: "bars" | "line";
  readonly stacked: boolean;
}

/** Log lines. */
export interface LogsPanel extends PanelCommon {
  readonly kind: "logs";
}

export type Panel = TimeSeriesPanel | LogsPanel;

/** Choice of the data source. */
export interface DatasourceVariable {
  readonly kind: "datasource";
  readonly name: string;
  readonly label: string;
  /** Plugin id: `loki`. */
  readonly plugin: string;
}

/** Choice of one or more values of a Loki label. */
export interface LabelVariable {
  readonly kind: "label";
  readonly name: string;
  readonly label: string;
  /** Label whose values are offered. */
  readonly of: string;
  /** What `All` stands for: a regex. `.*` also finds streams without the label, `.+` does not. */
  readonly allValue: ".+" | ".*";
}

/** A field to type into. */
export interface TextBoxVariable {
  readonly kind: "textbox";
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

export type Variable = DatasourceVariable | LabelVariable | TextBoxVariable;

/** A dashboard before it is JSON: what is on it, in order, without ids and places. */
export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** Start of the time range that is shown first: `now-1h`. */
  readonly from: string;
  readonly variables: readonly Variable[];
  readonly panels: readonly Panel[];
}
