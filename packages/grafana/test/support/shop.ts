import { labelContract } from "@millrace/core";
import { errorRate, grafana, logsOverview } from "@millrace/grafana";

/** The contract of most tests. */
export const labels = labelContract("service", "level");

/** A model with one of everything. */
export const shop = grafana({
  datasource: {
    url: "http://loki.shop.local:3100",
    maxLines: 2000,
    timeout: 60,
    tenant: "${LOKI_TENANT}",
  },
  dashboards: [logsOverview({ labels, title: "Shop logs", name: "shop logs" })],
  alerts: [
    errorRate({ labels, over: "5m", above: 10 }),
    errorRate({
      labels,
      over: "30m",
      above: 0,
      for: "2m",
      where: { service: "api" },
      by: [],
      alertLabels: { severity: "page" },
    }),
  ],
});
