import { errorRate } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = (over: string, more = {}) => ({
  alerts: [errorRate({ labels, above: 1, over, ...more })],
});

test("durations, as long as the time between two evaluations or longer", () => {
  expectDiagnostics(alert("60s"), []);
  expectDiagnostics(alert("1h30m", { for: "0s" }), []);
});

test("what is no duration", () => {
  expectDiagnostics(alert("5 minutes", { for: "soon" }), [
    "CORE_INVALID_DURATION alerts[0].over",
    "CORE_INVALID_DURATION alerts[0].for",
  ]);
});

test("a window that leaves a gap", () => {
  expectDiagnostics(alert("30s"), ["GRAF_WINDOW_TOO_SHORT alerts[0].over"]);
  expectDiagnostics(alert("0s"), ["GRAF_WINDOW_TOO_SHORT alerts[0].over"]);
});
