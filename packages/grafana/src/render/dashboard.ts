import type { Dashboard as SdkDashboard } from "@grafana/grafana-foundation-sdk/dashboard";
import { type DeepReadonly, deepFreeze, invariant } from "@millrace/core";
import { DASHBOARDS } from "../dashboards/dashboards.js";
import type { DashboardNode } from "../grafana.js";
import type { Dashboard } from "../model/dashboard.js";
import { layOut } from "./grid.js";
import { panelBuilder } from "./panels.js";
import { sdk } from "./sdk.js";
import { variableBuilder } from "./variables.js";

/** A dashboard in Grafana's classic JSON form (v1), which file provisioning reads in all versions. */
export type DashboardJson = DeepReadonly<SdkDashboard>;

/**
 * The JSON of a dashboard without errors: plain frozen data, made anew at every call.
 * Panels have ids from 1 in their order.
 */
export function dashboardJson(node: DashboardNode): DashboardJson {
  return finish(buildDashboard(DASHBOARDS[node.kind].expand(node)));
}

/** All SDK builders are made here and die here: they hand out what they keep, so none may be used twice. */
function buildDashboard(dashboard: Dashboard): SdkDashboard {
  const { uid, title, description, tags, from, variables, panels } = dashboard;
  const datasource = datasourceOf(dashboard);
  const places = layOut(panels);
  const json = new (sdk.dashboard().DashboardBuilder)(title)
    .uid(uid)
    .tags([...tags])
    .readonly()
    .time({ from, to: "now" })
    .variables(variables.map((variable) => variableBuilder(variable, datasource)))
    .build();
  if (description !== undefined) json.description = description;
  // The builder's own `withPanel` would move panels.
  json.panels = panels.map((panel, i) => {
    const gridPos = places[i];
    invariant(gridPos !== undefined, "a panel has no place");
    return panelBuilder(panel, { id: i + 1, gridPos, datasource }).build();
  });
  return json;
}

/** The data source that is chosen at the top of the dashboard. */
function datasourceOf({ variables }: Dashboard) {
  const choice = variables.find((variable) => variable.kind === "datasource");
  invariant(choice !== undefined, "a dashboard has no choice of a data source");
  return { type: choice.plugin, uid: `\${${choice.name}}` };
}

/** Keys that the SDK writes on every variable, though only an interval has them. */
const INTERVAL_ONLY = new Set(["auto", "auto_min", "auto_count"]);

/** A plain deep copy without the SDK's marker functions and stray keys, frozen. */
function finish(built: SdkDashboard): DashboardJson {
  const json = JSON.parse(JSON.stringify(built)) as SdkDashboard;
  const list = json.templating.list?.map(
    (variable) =>
      Object.fromEntries(
        Object.entries(variable).filter(([key]) => !INTERVAL_ONLY.has(key)),
      ) as typeof variable,
  );
  return deepFreeze({ ...json, templating: { ...(list === undefined ? {} : { list }) } });
}
