export {
  type ErrorRate,
  type ErrorRateCommon,
  type ErrorRateOptions,
  errorRate,
} from "./alerts/error-rate.js";
export {
  type LogsOverview,
  type LogsOverviewOptions,
  logsOverview,
} from "./dashboards/logs-overview.js";
export {
  type AlertNode,
  type DashboardNode,
  DEFAULT_DASHBOARDS_PATH,
  DEFAULT_FOLDER,
  type GrafanaModel,
  type GrafanaOptions,
  grafana,
} from "./grafana.js";
export { DEFAULT_DATASOURCE_UID, type LokiDatasource } from "./model/datasource.js";
export { type EnvReference, isEnvReference } from "./model/env-reference.js";
export type { LevelOption } from "./model/level.js";
export { isUid, MAX_UID, uidOf } from "./model/uid.js";
export { escapeDollars } from "./provisioning/escape-dollars.js";
export { type DashboardJson, dashboardJson } from "./render/dashboard.js";
export { renderGrafana } from "./render/grafana.js";
export { negativeThreshold } from "./rules/alert-threshold.js";
export { windowTooShort } from "./rules/alert-window.js";
export { variableInAnnotation } from "./rules/annotation-variables.js";
export { checkGrafana, grafanaRules } from "./rules/check-grafana.js";
export { literalTenant } from "./rules/datasource-tenant.js";
export { invalidUrl, secretInUrl } from "./rules/datasource-url.js";
export { unknownLabel } from "./rules/known-label.js";
export { levelTwice } from "./rules/level-once.js";
export { duplicateTitle } from "./rules/unique-title.js";
export { duplicateUid } from "./rules/unique-uid.js";
export { emptyContract } from "./rules/valid-contract.js";
export { invalidUid } from "./rules/valid-uid.js";
