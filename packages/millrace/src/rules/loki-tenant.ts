import { type Diagnostic, diagnostic, type Path } from "@millrace/core";
import type { OutputPlugin } from "@millrace/fluentbit";
import type { GrafanaModel } from "@millrace/grafana";
import type { LokiModel } from "@millrace/loki";

export const outputWithoutTenant = diagnostic("STACK_OUTPUT_WITHOUT_TENANT", {
  severity: "error",
  message: () => "Loki wants a tenant with every push (auth is true), and this output names none",
  hint: () => 'add tenant_id: "…" or tenant_id_key, or run Loki without tenants',
});

export const datasourceWithoutTenant = diagnostic("STACK_DATASOURCE_WITHOUT_TENANT", {
  severity: "error",
  message: () =>
    "Loki wants a tenant with every query (auth is true), and the data source names none",
  hint: () => 'add datasource: { url: "…", tenant: "${LOKI_TENANT}" } to grafana',
});

/** A Loki with tenants refuses pushes and queries that name none. */
export function* checkTenants(
  loki: LokiModel | undefined,
  outputs: readonly { readonly output: OutputPlugin; readonly at: Path }[],
  grafana: GrafanaModel | undefined,
): Iterable<Diagnostic> {
  if (loki?.auth !== true) return;
  for (const { output, at } of outputs) {
    const { tenant_id, tenant_id_key } = output.options;
    if (tenant_id === undefined && tenant_id_key === undefined) yield outputWithoutTenant(at, {});
  }
  if (grafana !== undefined && grafana.datasource?.tenant === undefined) {
    yield datasourceWithoutTenant(["grafana", "datasource"], {});
  }
}
