import { type Plain, printYaml } from "@millrace/core";
import { DEFAULT_DATASOURCE_UID, type LokiDatasource } from "../model/datasource.js";
import { isEnvReference } from "../model/env-reference.js";
import { escapeDollars } from "./escape-dollars.js";

/**
 * The data source file.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources
 */
export function printDatasources(datasource: LokiDatasource): string {
  const { url, name = "Loki", isDefault = true, tenant } = datasource;
  return printYaml({
    apiVersion: 1,
    datasources: [
      {
        name: escapeDollars(name),
        uid: datasource.uid ?? DEFAULT_DATASOURCE_UID,
        type: "loki",
        access: "proxy",
        url: isEnvReference(url) ? url : escapeDollars(url),
        isDefault,
        editable: false,
        jsonData: jsonData(datasource),
        secureJsonData: tenant === undefined ? undefined : { httpHeaderValue1: tenant },
      },
    ],
  });
}

/** Absent stays absent: Grafana's own defaults are not written down. */
function jsonData({ maxLines, timeout, tenant }: LokiDatasource): Plain | undefined {
  const data = {
    ...(maxLines === undefined ? {} : { maxLines }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(tenant === undefined ? {} : { httpHeaderName1: "X-Scope-OrgID" }),
  };
  return Object.keys(data).length === 0 ? undefined : data;
}
