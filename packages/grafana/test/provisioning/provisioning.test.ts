import { errorRate, escapeDollars, grafana, renderGrafana } from "@millrace/grafana";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { labels, shop } from "../support/shop.js";

/** What Grafana makes of a text: pkg/services/provisioning/values/values.go. */
function interpolate(text: string, env: Readonly<Record<string, string>> = {}): string {
  return text
    .split("$$")
    .map((part) => part.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, a, b) => env[a ?? b] ?? ""))
    .join("$");
}

const yamlFiles = renderGrafana(shop).filter(({ mediaType }) => mediaType === "application/yaml");

test.each(yamlFiles)("$path reads the same under YAML 1.1 and 1.2", ({ text }) => {
  expect(parse(text, { version: "1.1" })).toEqual(load(text));
  expect(parse(text, { version: "1.2" })).toEqual(load(text));
});

test("a text with $ comes out of Grafana as it was", () => {
  for (const text of ["$HOME", "a$$b", "${X}", "$", "$$$", "no"])
    expect(interpolate(escapeDollars(text))).toBe(text);
  expect(escapeDollars({ a: ["$x", 1, null, { b: "$" }] })).toEqual({
    a: ["$$x", 1, null, { b: "$$" }],
  });
});

const dollars = grafana({
  datasource: { name: "$Loki", url: "http://loki/$x", tenant: "${TENANT}" },
  folder: "$folder",
  dashboardsPath: "/$path",
  alerts: [
    errorRate({
      labels,
      over: "5m",
      above: 1,
      title: "$title",
      group: "$group",
      where: { service: "$api" },
      summary: "{{ $labels.service }}",
      alertLabels: { team: "$team" },
    }),
  ],
});

function yamlOf(purpose: string): Record<string, unknown> {
  const file = renderGrafana(dollars).find((made) => made.purpose === purpose);
  return load(file?.text ?? "") as Record<string, unknown>;
}

describe("$ is doubled where Grafana reads variables, and there only", () => {
  test("in the data source, but for what is meant as a variable", () => {
    expect(yamlOf("grafana-datasources").datasources).toMatchObject([
      {
        name: "$$Loki",
        url: "http://loki/$$x",
        jsonData: { httpHeaderName1: "X-Scope-OrgID" },
        secureJsonData: { httpHeaderValue1: "${TENANT}" },
      },
    ]);
  });

  test("in an alert, but for its query and its annotations", () => {
    expect(yamlOf("grafana-alerting").groups).toMatchObject([
      {
        name: "$$group",
        folder: "$$folder",
        interval: "60s",
        rules: [
          {
            title: "$$title",
            labels: { team: "$$team" },
            annotations: { summary: "{{ $labels.service }}" },
            data: [
              {
                model: {
                  expr: 'sum by (service) (count_over_time({service="\\x24api", level=~"error|fatal"} [5m]))',
                },
              },
              {},
            ],
          },
        ],
      },
    ]);
  });
});

test("the dashboard provider", () => {
  const model = grafana({ ...shop, folder: "$f", dashboardsPath: "/$p" });
  const file = renderGrafana(model).find(({ purpose }) => purpose === "grafana-dashboard-provider");
  expect(load(file?.text ?? "")).toEqual({
    apiVersion: 1,
    providers: [
      {
        name: "millrace",
        folder: "$$f",
        type: "file",
        allowUiUpdates: false,
        options: { path: "/$$p" },
      },
    ],
  });
});

test("what the model does not have gives no file", () => {
  expect(renderGrafana(grafana({}))).toEqual([]);
  expect(renderGrafana(grafana({ alerts: [], dashboards: [] }))).toEqual([]);
});

test("groups are told apart by folder and name, files by name", () => {
  const alert = (name: string, more: object) =>
    errorRate({ labels, over: "5m", above: 1, name, title: name, ...more });
  const files = renderGrafana(
    grafana({
      alerts: [
        alert("a", { group: "api" }),
        alert("b", { group: "api", folder: "Other" }),
        alert("c", { group: "web" }),
        alert("d", { group: "api" }),
      ],
    }),
  );
  const groups = files.map(({ path, text }) => [
    path,
    (load(text) as { groups: { folder: string; rules: { uid: string }[] }[] }).groups.map(
      ({ folder, rules }) => [folder, ...rules.map(({ uid }) => uid)],
    ),
  ]);
  expect(groups).toEqual([
    [
      "grafana/provisioning/alerting/api.yaml",
      [
        ["Logs", "a", "d"],
        ["Other", "b"],
      ],
    ],
    ["grafana/provisioning/alerting/web.yaml", [["Logs", "c"]]],
  ]);
});
