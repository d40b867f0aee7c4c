import { errorRate, logsOverview } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = { labels, over: "5m", above: 1 };

test("alerts of one title in two folders", () => {
  expectDiagnostics(
    {
      alerts: [
        errorRate({ ...alert, name: "a" }),
        errorRate({ ...alert, name: "b", folder: "Other" }),
      ],
    },
    [],
  );
});

test("dashboards and alerts of one title in a folder", () => {
  expectDiagnostics(
    {
      dashboards: [logsOverview({ labels, name: "a" }), logsOverview({ labels, name: "b" })],
      alerts: [
        errorRate({ ...alert, name: "a" }),
        errorRate({ ...alert, name: "b", folder: "Logs" }),
      ],
    },
    ["GRAF_DUPLICATE_TITLE dashboards[1].title", "GRAF_DUPLICATE_TITLE alerts[1].title"],
  );
});
