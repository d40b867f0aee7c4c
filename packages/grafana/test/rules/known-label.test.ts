import { labelContract } from "@millrace/core";
import {
  checkGrafana,
  type ErrorRateOptions,
  errorRate,
  grafana,
  logsOverview,
} from "@millrace/grafana";
import { expect, test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";
import { labels } from "../support/shop.js";

const alert = (options: object) =>
  errorRate({ labels, over: "5m", above: 1, ...options } as ErrorRateOptions);

test("labels of the contract", () => {
  expectDiagnostics(
    {
      dashboards: [logsOverview({ labels, service: "service", level: { label: "level" } })],
      alerts: [alert({ where: { service: "api" }, by: ["level"] })],
    },
    [],
  );
});

test("a dashboard without a level needs none", () => {
  expectDiagnostics({ dashboards: [logsOverview({ labels: labelContract("app") })] }, []);
});

test("labels that nobody writes, each at the option that names it", () => {
  expectDiagnostics(
    {
      dashboards: [{ kind: "logs-overview", labels, service: "pod", level: { label: "lvl" } }],
      alerts: [alert({ where: { pod: "x" }, by: ["service", "node"], level: { label: "lvl" } })],
    },
    [
      "GRAF_UNKNOWN_LABEL dashboards[0].level.label",
      "GRAF_UNKNOWN_LABEL dashboards[0].service",
      "GRAF_UNKNOWN_LABEL alerts[0].level.label",
      "GRAF_UNKNOWN_LABEL alerts[0].where.pod",
      "GRAF_UNKNOWN_LABEL alerts[0].by[1]",
    ],
  );
});

test("an alert on a contract without a level, when nobody says what else means it", () => {
  const contract = labelContract("service", "severity");
  expectDiagnostics({ alerts: [alert({ labels: contract })] }, [
    "GRAF_UNKNOWN_LABEL alerts[0].level",
  ]);
});

test("the hint names what was meant, or what there is", () => {
  const hints = ["servic", "zzz"].map(
    (service) =>
      checkGrafana(
        grafana({ dashboards: [logsOverview({ labels, service: service as "level" })] }),
      )[0]?.hint,
  );
  expect(hints).toEqual(['did you mean "service"?', "the contract has service, level"]);
});
