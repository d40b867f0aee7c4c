import {
  checkGrafana,
  type GrafanaModel,
  type GrafanaOptions,
  grafana,
  logsOverview,
} from "@millrace/grafana";
import fc from "fast-check";
import { expect, test } from "vitest";
import { expectDiagnostics, findings } from "../support/expect-diagnostics.js";
import { labels, shop } from "../support/shop.js";

test("nothing at all, and empty lists", () => {
  expectDiagnostics({}, []);
  expectDiagnostics({ dashboards: [], alerts: [] }, []);
});

test("a plain object is as good as what the functions make", () => {
  expectDiagnostics(
    {
      dashboards: [{ kind: "logs-overview", labels: { kind: "label-contract", names: ["app"] } }],
      alerts: [{ kind: "error-rate", labels, over: "5m", above: 1 }],
    },
    [],
  );
});

test("wrong shapes are findings at the key where they stand", () => {
  expectDiagnostics(
    {
      datasorce: {},
      datasource: { uid: 5, maxLines: 0 },
      dashboards: [
        { kind: "logs-overview", labels, titel: "x", level: { label: "level", values: [] } },
        { kind: "logs-overview", labels: 5, from: "yesterday" },
        { kind: "lines" },
      ],
      alerts: [{ kind: "error-rate", labels, above: "10", noDataState: "Fine" }],
      folder: " ",
      dashboardsPath: "relative",
    },
    [
      "CORE_MISSING_KEY datasource.url",
      "CORE_INVALID_VALUE datasource.uid",
      "CORE_INVALID_VALUE datasource.maxLines",
      "CORE_INVALID_VALUE dashboards[0].level.values",
      "CORE_UNKNOWN_KEY dashboards[0].titel",
      "CORE_INVALID_VALUE dashboards[1].labels",
      "CORE_INVALID_VALUE dashboards[1].from",
      "CORE_INVALID_VALUE dashboards[2].kind",
      "CORE_MISSING_KEY alerts[0].over",
      "CORE_INVALID_VALUE alerts[0].above",
      "CORE_INVALID_VALUE alerts[0].noDataState",
      "CORE_INVALID_VALUE folder",
      "CORE_INVALID_VALUE dashboardsPath",
      "CORE_UNKNOWN_KEY datasorce",
    ],
  );
});

test("the path of the model comes first", () => {
  const model = grafana({ dashboards: [logsOverview({ labels, uid: "?" })] });
  expect(checkGrafana(model, ["stack", "grafana"])[0]?.path).toEqual([
    "stack",
    "grafana",
    "dashboards",
    0,
    "uid",
  ]);
  expect(checkGrafana(5 as unknown as GrafanaModel, ["g"])[0]?.path).toEqual(["g"]);
});

test("whatever it is given, it makes findings and no throw", () => {
  const anything = fc.anything({
    maxDepth: 4,
    withNullPrototype: true,
    withDate: true,
    withMap: true,
  });
  fc.assert(fc.property(anything, (given) => void findings(given)));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("datasource", "dashboards", "alerts"), anything),
      (given) => {
        findings(given);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("labels", "over", "above", "where", "by", "level", "uid", "title", "for"),
        anything,
      ),
      (options) => {
        findings({
          alerts: [{ kind: "error-rate", labels, over: "5m", above: 1, ...options }],
          dashboards: [{ kind: "logs-overview", labels, ...options }],
        });
      },
    ),
  );
});

test("the model is frozen to any depth, what was given is not", () => {
  const datasource = { url: "http://loki:3100" };
  const model = grafana({ datasource });
  expect(Object.isFrozen(model) && Object.isFrozen(model.datasource)).toBe(true);
  expect(Object.isFrozen(datasource)).toBe(false);
  expect(Object.isFrozen(shop.alerts?.[1]?.where)).toBe(true);
});

test("options that do not exist do not compile", () => {
  // @ts-expect-error  no such option
  grafana({ dashboard: [] });
  const options: GrafanaOptions = { folder: "Logs" };
  expect(grafana(options).folder).toBe("Logs");
});
