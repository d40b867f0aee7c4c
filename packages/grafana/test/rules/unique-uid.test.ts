import { errorRate, logsOverview } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = { labels, over: "5m", above: 1 };

test("a dashboard and an alert may share a uid", () => {
  expectDiagnostics(
    {
      dashboards: [logsOverview({ labels, uid: "x" })],
      alerts: [errorRate({ ...alert, uid: "x" })],
    },
    [],
  );
});

test("two dashboards or two alerts may not, not even in another case", () => {
  expectDiagnostics(
    {
      dashboards: [
        logsOverview({ labels, uid: "Shop", title: "A" }),
        logsOverview({ labels, name: "shop", title: "B" }),
      ],
      alerts: [errorRate({ ...alert, title: "A" }), errorRate({ ...alert, title: "B" })],
    },
    ["GRAF_DUPLICATE_UID dashboards[1].uid", "GRAF_DUPLICATE_UID alerts[1].uid"],
  );
});
