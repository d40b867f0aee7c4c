import { labelContract } from "@millrace/core";
import { errorRate, logsOverview } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

test("labels that a query can name", () => {
  expectDiagnostics({ dashboards: [logsOverview({ labels })] }, []);
});

test("a label that is a word of LogQL, said once for each dashboard and alert that needs it", () => {
  const contract = labelContract("service", "level", "json");
  expectDiagnostics(
    {
      dashboards: [logsOverview({ labels: contract })],
      alerts: [errorRate({ labels: contract, over: "5m", above: 1, where: { json: "x" } })],
    },
    ["LOGQL_RESERVED_WORD dashboards[0].labels", "LOGQL_RESERVED_WORD alerts[0].labels"],
  );
});
