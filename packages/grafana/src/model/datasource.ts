import type { EnvReference } from "./env-reference.js";

/** A Loki that Grafana reads from. */
export interface LokiDatasource {
  /** `http://host:port` of Loki, or one variable of Grafana's environment: `${LOKI_URL}`. */
  readonly url: string;
  /** Name by which dashboards and alerts find it, at most 40 letters, digits, `-` and `_`. @default "loki" */
  readonly uid?: string;
  /** @default "Loki" */
  readonly name?: string;
  /** @default true */
  readonly isDefault?: boolean;
  /** Lines that a query gives at most. @default 1000 (Grafana's) */
  readonly maxLines?: number;
  /** Seconds until a query is given up. @default 30 (Grafana's) */
  readonly timeout?: number;
  /** Tenant, as a variable of Grafana's environment: `${LOKI_TENANT}`. @default none: Loki runs without tenants */
  readonly tenant?: EnvReference;
}

/** The uid that dashboards and alerts use when nobody says otherwise. Ours. */
export const DEFAULT_DATASOURCE_UID = "loki";
