import type * as Common from "@grafana/grafana-foundation-sdk/common";
import type * as Dashboard from "@grafana/grafana-foundation-sdk/dashboard";
import type * as Logs from "@grafana/grafana-foundation-sdk/logs";
import type * as Loki from "@grafana/grafana-foundation-sdk/loki";
import type * as Timeseries from "@grafana/grafana-foundation-sdk/timeseries";
import { lazyModule } from "@millrace/core";

const from = import.meta.url;

/** Grafana's foundation SDK, each module loaded at its first use: it is large, and only rendering needs it. */
export const sdk = Object.freeze({
  common: lazyModule<typeof Common>(from, "@grafana/grafana-foundation-sdk/common"),
  dashboard: lazyModule<typeof Dashboard>(from, "@grafana/grafana-foundation-sdk/dashboard"),
  logs: lazyModule<typeof Logs>(from, "@grafana/grafana-foundation-sdk/logs"),
  loki: lazyModule<typeof Loki>(from, "@grafana/grafana-foundation-sdk/loki"),
  timeseries: lazyModule<typeof Timeseries>(from, "@grafana/grafana-foundation-sdk/timeseries"),
});
