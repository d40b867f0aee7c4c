import { errorRate, logsOverview } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

test("40 letters, digits, - and _", () => {
  expectDiagnostics(
    {
      datasource: { url: "http://loki:3100", uid: "Loki_1" },
      dashboards: [logsOverview({ labels, uid: "a".repeat(40) })],
    },
    [],
  );
});

test("a name may be longer: its uid is not", () => {
  expectDiagnostics({ dashboards: [logsOverview({ labels, name: "long ".repeat(20) })] }, []);
});

test("too long, empty, or with other characters", () => {
  expectDiagnostics(
    {
      datasource: { url: "http://loki:3100", uid: "" },
      dashboards: [logsOverview({ labels, uid: "a".repeat(41) })],
      alerts: [errorRate({ labels, over: "5m", above: 1, uid: "../etc" })],
    },
    [
      "GRAF_INVALID_UID datasource.uid",
      "GRAF_INVALID_UID dashboards[0].uid",
      "GRAF_INVALID_UID alerts[0].uid",
    ],
  );
});
