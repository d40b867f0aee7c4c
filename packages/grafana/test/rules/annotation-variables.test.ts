import { errorRate } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = (texts: { summary?: string; description?: string }) => ({
  alerts: [errorRate({ labels, over: "5m", above: 1, ...texts })],
});

test("labels of the alert, and plain $", () => {
  expectDiagnostics(
    alert({ summary: "{{ $labels.service }} costs 5$", description: "{{ .Labels.service }}" }),
    [],
  );
});

test("variables in braces", () => {
  expectDiagnostics(alert({ summary: "see ${RUNBOOK}", description: "$__env{RUNBOOK}" }), [
    "GRAF_VARIABLE_IN_ANNOTATION alerts[0].summary",
    "GRAF_VARIABLE_IN_ANNOTATION alerts[0].description",
  ]);
});
