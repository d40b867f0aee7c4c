import { labelContract } from "@millrace/core";
import { logsOverview } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

test("a contract with labels", () => {
  expectDiagnostics({ dashboards: [logsOverview({ labels })] }, []);
});

test("a contract without a label", () => {
  expectDiagnostics({ dashboards: [logsOverview({ labels: labelContract() })] }, [
    "GRAF_EMPTY_CONTRACT dashboards[0].labels",
  ]);
});

test("names that Loki refuses, and names given twice", () => {
  const plain = { kind: "label-contract", names: ["app-name", "level", "level"] };
  expectDiagnostics({ dashboards: [{ kind: "logs-overview", labels: plain }] }, [
    "CORE_INVALID_LABEL_NAME dashboards[0].labels[0]",
    "CORE_DUPLICATE_LABEL dashboards[0].labels[2]",
  ]);
});
