import { errorRate } from "@millrace/grafana";
import { test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = (above: number) => ({ alerts: [errorRate({ labels, over: "5m", above })] });

test("from 0 up", () => {
  expectDiagnostics(alert(0), []);
  expectDiagnostics(alert(2.5), []);
});

test("below 0", () => {
  expectDiagnostics(alert(-1), ["GRAF_NEGATIVE_THRESHOLD alerts[0].above"]);
});

test("no number that YAML could say", () => {
  expectDiagnostics(alert(Number.NaN), ["CORE_INVALID_VALUE alerts[0].above"]);
  expectDiagnostics(alert(Number.POSITIVE_INFINITY), ["CORE_INVALID_VALUE alerts[0].above"]);
});
