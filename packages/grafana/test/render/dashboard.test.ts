import type { Dashboard, Panel } from "@grafana/grafana-foundation-sdk/dashboard";
import { canonicalJson, type DeepReadonly, labelContract } from "@millrace/core";
import { type DashboardJson, dashboardJson, logsOverview, renderGrafana } from "@millrace/grafana";
import { expectTypeOf } from "expect-type";
import fc from "fast-check";
import { expect, test } from "vitest";
import { refIdOf } from "../../src/render/panels.js";
import { labels, shop } from "../support/shop.js";

const labelName = fc.stringMatching(/^[a-z_][a-z0-9_]{0,12}$/);

/** Dashboards of any contract. */
const anyDashboard = fc
  .uniqueArray(labelName, { minLength: 1, maxLength: 8 })
  .map((names) => dashboardJson(logsOverview({ labels: labelContract(...names) })));

/** Panels without the rows, which we do not make. */
const panelsOf = (json: DashboardJson) => (json.panels ?? []) as readonly DeepReadonly<Panel>[];

test("ids count from 1, every query has its letter, titles and descriptions are there", () => {
  fc.assert(
    fc.property(anyDashboard, (json) => {
      const panels = panelsOf(json);
      expect(panels.map(({ id }) => id)).toEqual(panels.map((_, i) => i + 1));
      for (const { title, description, targets = [], type, fieldConfig } of panels) {
        expect(title).toMatch(/\S/);
        expect(description).toMatch(/\S/);
        expect(targets.map((target) => (target as { refId?: string }).refId)).toEqual(["A"]);
        if (type === "timeseries") expect(fieldConfig?.defaults.unit).toBe("short");
      }
    }),
  );
});

test("variables have names of their own, which Grafana takes", () => {
  fc.assert(
    fc.property(anyDashboard, ({ templating: { list = [] } }) => {
      const names = list.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^(?!__)\w+$/);
    }),
  );
});

test("labels that are called as our own variables keep out of their way", () => {
  const json = dashboardJson(
    logsOverview({ labels: labelContract("datasource", "label_search", "search") }),
  );
  expect(json.templating.list?.map(({ name }) => name)).toEqual([
    "datasource",
    "label_datasource",
    "label_label_search",
    "label_search",
    "search",
  ]);
});

test("the schema version is the SDK's, and nobody can edit what a file provides", () => {
  const json = dashboardJson(logsOverview({ labels }));
  expect(json).toMatchObject({ schemaVersion: 42, editable: false, uid: "logs-overview" });
  expect(json).not.toHaveProperty("id");
});

test("nothing but plain data is left of the SDK", () => {
  const json = dashboardJson(logsOverview({ labels }));
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(canonicalJson(json)).not.toMatch(/_implements|"auto"/);
});

test("two renders share no object and give the same bytes", () => {
  const node = logsOverview({ labels });
  const [first, second] = [dashboardJson(node), dashboardJson(node)];
  const seen = new Set(objectsIn(first));
  expect(objectsIn(second).filter((object) => seen.has(object))).toEqual([]);
  expect(objectsIn(first).every(Object.isFrozen)).toBe(true);
  expect(canonicalJson(second)).toBe(canonicalJson(first));
  expect(renderGrafana(shop)).toEqual(renderGrafana(shop));
});

test("two dashboards of one definition do not meet", () => {
  const [a, b] = ["A", "B"].map((title) => dashboardJson(logsOverview({ labels, title })));
  expect([a?.title, b?.title]).toEqual(["A", "B"]);
});

test("queries are called A … Z, then AA", () => {
  expect([0, 25, 26, 27, 702].map(refIdOf)).toEqual(["A", "Z", "AA", "AB", "AAA"]);
});

test("our JSON has the SDK's type", () => {
  expectTypeOf<DashboardJson>().toEqualTypeOf<DeepReadonly<Dashboard>>();
});

function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
