import { diagnostic, type Rule } from "@millrace/core";
import type { GrafanaModel } from "../grafana.js";
import { isEnvReference } from "../model/env-reference.js";

export const literalTenant = diagnostic("GRAF_LITERAL_TENANT", {
  severity: "error",
  message: () => "the tenant stands in the file itself",
  hint: () => 'set it in the environment of Grafana and write tenant: "${LOKI_TENANT}"',
  docs: "https://grafana.com/docs/grafana/latest/administration/provisioning/#using-environment-variables",
});

/** The tenant comes from Grafana's environment. */
export const datasourceTenant: Rule<GrafanaModel> = function* ({ datasource }) {
  const tenant = datasource?.tenant;
  if (tenant !== undefined && !isEnvReference(tenant))
    yield literalTenant(["datasource", "tenant"], {});
};
