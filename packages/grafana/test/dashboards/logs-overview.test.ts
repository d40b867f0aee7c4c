import { type LabelContract, labelContract } from "@millrace/core";
import { dashboardJson, type LogsOverviewOptions, logsOverview } from "@millrace/grafana";
import { describe, expect, test } from "vitest";
import { labels } from "../support/shop.js";

/** Title and query of each panel. */
function queries(options: LogsOverviewOptions): Record<string, string> {
  const { panels = [] } = dashboardJson(logsOverview(options));
  return Object.fromEntries(
    panels.map((panel) => [
      panel.title,
      ((panel as { targets?: readonly { expr?: string }[] }).targets ?? [])[0]?.expr ?? "",
    ]),
  );
}

test("service and level", () => {
  expect(queries({ labels })).toEqual({
    "Log volume by level":
      'sum by (level) (count_over_time({service=~"$service", level=~"$level"} [$__auto]))',
    "Errors over time":
      'sum by (service) (count_over_time({service=~"$service", level=~"error|fatal"} [$__auto]))',
    "Log lines by service":
      'sum by (service) (count_over_time({service=~"$service", level=~"$level"} [$__auto]))',
    "Log lines": '{service=~"$service", level=~"$level"} |= `${search}`',
  });
});

test("a label other than level, and values as the applications write them", () => {
  const found = queries({
    labels: labelContract("app", "severity"),
    level: { label: "severity", values: ["ERROR", "5.x"] },
  });
  expect(Object.keys(found)).toContain("Log volume by severity");
  expect(found["Errors over time"]).toBe(
    'sum by (app) (count_over_time({app=~"$app", severity=~"ERROR|5\\\\.x"} [$__auto]))',
  );
});

test("without a level there is one volume and no panel of errors", () => {
  expect(queries({ labels: labelContract("app") })).toEqual({
    "Log volume": 'sum(count_over_time({app=~"$app"} [$__auto]))',
    "Log lines by app": 'sum by (app) (count_over_time({app=~"$app"} [$__auto]))',
    "Log lines": '{app=~"$app"} |= `${search}`',
  });
});

test("with a level only", () => {
  expect(queries({ labels: labelContract("level") })).toEqual({
    "Log volume by level": 'sum by (level) (count_over_time({level=~"$level"} [$__auto]))',
    "Errors over time": 'sum(count_over_time({level=~"error|fatal"} [$__auto]))',
    "Log lines": '{level=~"$level"} |= `${search}`',
  });
});

test("All of one label finds no empty value, All of the others finds lines without the label too", () => {
  const { templating } = dashboardJson(logsOverview({ labels: labelContract("level", "service") }));
  const all = templating.list?.flatMap(({ name, allValue }) =>
    allValue === undefined ? [] : [[name, allValue]],
  );
  expect(all).toEqual([
    ["level", ".*"],
    ["service", ".+"],
  ]);
});

test("variables of labels are what facts and Grafana's own editor write", () => {
  const { templating } = dashboardJson(logsOverview({ labels }));
  expect(templating.list?.[0]).toMatchObject({ type: "datasource", query: "loki" });
  expect(templating.list?.[1]).toMatchObject({
    type: "query",
    multi: true,
    includeAll: true,
    refresh: 2,
    query: { type: 1, label: "service", stream: "" },
    current: { value: ["$__all"] },
  });
  expect(templating.list?.at(-1)).toMatchObject({ type: "textbox", name: "search", query: "" });
});

describe("the node", () => {
  test("is frozen and apart from what was given", () => {
    const tags = ["logs"];
    const node = logsOverview({ labels, tags });
    tags.push("later");
    expect(node.tags).toEqual(["logs"]);
    expect(Object.isFrozen(node) && Object.isFrozen(node.tags)).toBe(true);
    expect(Object.isFrozen(tags)).toBe(false);
  });

  test("is made of anything without a throw", () => {
    const cycle: Record<string, unknown> = {};
    cycle.labels = cycle;
    for (const wrong of [undefined, null, 5, "x", [], { labels: 5 }, cycle])
      expect(() => logsOverview(wrong as unknown as LogsOverviewOptions)).not.toThrow();
  });
});

test("labels that nobody writes do not compile", () => {
  // @ts-expect-error  the contract has no label `pod`
  logsOverview({ labels, service: "pod" });
  // @ts-expect-error  the contract has no label `severity`
  logsOverview({ labels, level: { label: "severity" } });
  // @ts-expect-error  an option that does not exist
  logsOverview({ labels, titel: "Logs" });
  logsOverview({ labels: labels as LabelContract, service: "any text, checked at build time" });
});
