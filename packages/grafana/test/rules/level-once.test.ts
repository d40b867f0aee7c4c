import { labelContract } from "@millrace/core";
import { errorRate } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

test("where asks for other labels", () => {
  expectDiagnostics(
    { alerts: [errorRate({ labels, over: "5m", above: 1, where: { service: "api" } })] },
    [],
  );
});

test("where asks for the level", () => {
  const contract = labelContract("level", "severity");
  expectDiagnostics(
    {
      alerts: [
        errorRate({ labels, over: "5m", above: 1, where: { level: "warn" } }),
        errorRate({
          labels: contract,
          over: "5m",
          above: 1,
          level: { label: "severity" },
          where: { severity: "x", level: "y" },
        }),
      ],
    },
    ["GRAF_LEVEL_TWICE alerts[0].where.level", "GRAF_LEVEL_TWICE alerts[1].where.severity"],
  );
});
