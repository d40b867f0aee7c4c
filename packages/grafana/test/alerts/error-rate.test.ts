import { labelContract } from "@millrace/core";
import { type ErrorRateOptions, errorRate, grafana, renderGrafana } from "@millrace/grafana";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { labels } from "../support/shop.js";

interface Rule {
  readonly uid: string;
  readonly title: string;
  readonly for: string;
  readonly data: readonly {
    readonly refId: string;
    readonly relativeTimeRange: { readonly from: number; readonly to: number };
    readonly model: { readonly expr?: string; readonly queryType?: string };
  }[];
  readonly annotations: Readonly<Record<string, string>>;
}

function ruleOf(options: ErrorRateOptions): Rule {
  const [file] = renderGrafana(grafana({ alerts: [errorRate(options)] }));
  const { groups } = load(file?.text ?? "") as { groups: readonly { rules: readonly Rule[] }[] };
  const rule = groups[0]?.rules[0];
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

const query = (options: ErrorRateOptions) => ruleOf(options).data[0]?.model.expr;

test("counts the errors of each service in a fixed range, at one instant", () => {
  const { data } = ruleOf({ labels, over: "5m", above: 10 });
  expect(data[0]).toMatchObject({
    relativeTimeRange: { from: 300, to: 0 },
    model: {
      expr: 'sum by (service) (count_over_time({level=~"error|fatal"} [5m]))',
      queryType: "instant",
    },
  });
  expect(data[0]?.model.expr).not.toContain("$");
});

test("durations are written as Loki and Grafana read them, largest unit first", () => {
  const rule = ruleOf({ labels, over: "30m1h", above: 1, for: "90s" });
  expect(rule.data[0]?.model.expr).toContain("[1h30m]");
  expect(rule.data[0]?.relativeTimeRange.from).toBe(5400);
  expect(rule.for).toBe("1m30s");
});

test("counts some lines only, in all", () => {
  expect(query({ labels, over: "5m", above: 1, where: { service: 'a"b' }, by: [] })).toBe(
    'sum(count_over_time({service="a\\"b", level=~"error|fatal"} [5m]))',
  );
});

test("another level", () => {
  const contract = labelContract("severity");
  const level = { label: "severity", values: ["ERROR"] } as const;
  expect(query({ labels: contract, over: "5m", above: 1, level })).toBe(
    'sum(count_over_time({severity="ERROR"} [5m]))',
  );
});

test("uid and title tell alerts of different services apart", () => {
  const { uid, title } = ruleOf({ labels, over: "5m", above: 1, where: { service: "api" } });
  expect({ uid, title }).toEqual({ uid: "error-rate-api", title: "Error rate api" });
});

test("a value with template marks stays text in a notification", () => {
  const { annotations } = ruleOf({
    labels,
    over: "5m",
    above: 1,
    level: { label: "level", values: ["{{bad}}"] },
  });
  expect(annotations.description).toContain('is {{ "{{" }}bad}} were');
});

test("labels that nobody writes do not compile", () => {
  // @ts-expect-error  the contract has no label `level`, so the level must be said
  errorRate({ labels: labelContract("service"), over: "5m", above: 10 });
  errorRate({ labels: labelContract("app"), over: "5m", above: 10, level: { label: "app" } });
  // @ts-expect-error  the contract has no label `pod`
  errorRate({ labels, over: "5m", above: 10, where: { pod: "x" } });
  // @ts-expect-error  the contract has no label `pod`
  errorRate({ labels, over: "5m", above: 10, by: ["pod"] });
  // @ts-expect-error  the contract has no label `severity`
  errorRate({ labels, over: "5m", above: 10, level: { label: "severity" } });
});
