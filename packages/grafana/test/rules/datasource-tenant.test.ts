import { checkGrafana, grafana } from "@millrace/grafana";
import { expect, test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";

const datasource = (tenant: string) => ({ datasource: { url: "http://loki:3100", tenant } });

test("a variable of the environment", () => {
  expectDiagnostics(datasource("${LOKI_TENANT}"), []);
});

test.each(["shop", "$LOKI_TENANT", "${A}${B}", "${A}x", "${1}", "${__file{/x}}"])(
  "%s",
  (tenant) => {
    expectDiagnostics(datasource(tenant), ["GRAF_LITERAL_TENANT datasource.tenant"]);
  },
);

test("the tenant is not shown", () => {
  const found = checkGrafana(grafana(datasource("hunter2") as never));
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

test("a literal tenant does not compile", () => {
  // @ts-expect-error  a tenant comes from the environment
  grafana({ datasource: { url: "http://loki:3100", tenant: "shop" } });
});
