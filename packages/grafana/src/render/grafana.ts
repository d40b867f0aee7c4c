import { canonicalJson, type RenderedFile } from "@millrace/core";
import { ALERTS } from "../alerts/alerts.js";
import {
  type AlertNode,
  type DashboardNode,
  DEFAULT_DASHBOARDS_PATH,
  DEFAULT_FOLDER,
  type GrafanaModel,
} from "../grafana.js";
import { DEFAULT_DATASOURCE_UID } from "../model/datasource.js";
import { uidOf } from "../model/uid.js";
import { type AlertGroup, printAlerting } from "../provisioning/alerting.js";
import { printDashboardProvider } from "../provisioning/dashboards.js";
import { printDatasources } from "../provisioning/datasources.js";
import { dashboardJson } from "./dashboard.js";
import { groupBy } from "./group-by.js";

/**
 * All files of a model without errors, below `grafana/`: dashboards as JSON, the rest as provisioning YAML.
 * A part that the model does not have gives no file.
 */
export function renderGrafana(model: GrafanaModel): RenderedFile[] {
  const { datasource, dashboards = [], alerts = [] } = model;
  return [
    ...dashboards.map(dashboardFile),
    ...(datasource === undefined
      ? []
      : [yamlFile("datasources/loki", "grafana-datasources", printDatasources(datasource))]),
    ...(dashboards.length === 0 ? [] : [providerFile(model)]),
    ...alertFiles(alerts, model),
  ];
}

function dashboardFile(node: DashboardNode): RenderedFile {
  const json = dashboardJson(node);
  return Object.freeze({
    path: `grafana/dashboards/${json.uid}.json`,
    text: canonicalJson(json),
    purpose: "grafana-dashboard",
    mediaType: "application/json",
  });
}

function providerFile({ folder, dashboardsPath }: GrafanaModel): RenderedFile {
  const text = printDashboardProvider({
    folder: folder ?? DEFAULT_FOLDER,
    path: dashboardsPath ?? DEFAULT_DASHBOARDS_PATH,
  });
  return yamlFile("dashboards/millrace", "grafana-dashboard-provider", text);
}

/** One file for each name of a group. Groups of one name in several folders share it. */
function alertFiles(alerts: readonly AlertNode[], model: GrafanaModel): RenderedFile[] {
  const uid = model.datasource?.uid ?? DEFAULT_DATASOURCE_UID;
  const byFile = groupBy(groupsOf(alerts, model.folder ?? DEFAULT_FOLDER), ({ name }) =>
    uidOf(name),
  );
  return [...byFile].map(([file, groups]) =>
    yamlFile(`alerting/${file}`, "grafana-alerting", printAlerting(groups, uid)),
  );
}

function groupsOf(alerts: readonly AlertNode[], folder: string): readonly AlertGroup[] {
  const rules = alerts.map((alert) => ALERTS[alert.kind].expand(alert));
  const byGroup = groupBy(rules, (rule) => JSON.stringify([rule.folder ?? folder, rule.group]));
  return [...byGroup.values()].flatMap((members) => {
    const first = members[0];
    if (first === undefined) return [];
    return [{ name: first.group, folder: first.folder ?? folder, rules: members }];
  });
}

function yamlFile(name: string, purpose: string, text: string): RenderedFile {
  return Object.freeze({
    path: `grafana/provisioning/${name}.yaml`,
    text,
    purpose,
    mediaType: "application/yaml",
  });
}
