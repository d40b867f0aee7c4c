import { checkGrafana, grafana } from "@millrace/grafana";
import { expect, test } from "vitest";
import { expectDiagnostics } from "../support/expect-diagnostics.js";

const datasource = (url: string) => ({ datasource: { url } });

test.each(["http://loki:3100", "https://loki.example/x?y=@", "${LOKI_URL}"])("%s", (url) => {
  expectDiagnostics(datasource(url), []);
});

test.each(["", "loki:3100", "loki.local", "ftp://loki", "$LOKI_URL"])("not %j", (url) => {
  expectDiagnostics(datasource(url), ["GRAF_INVALID_URL datasource.url"]);
});

test.each([
  "http://user:hunter2@loki:3100",
  "http://hunter2@loki:3100",
  "user:hunter2@loki:3100",
  "http//user:hunter2@loki",
])("a secret is found and not shown: %s", (url) => {
  expectDiagnostics(datasource(url), ["GRAF_SECRET_IN_URL datasource.url"]);
  expect(JSON.stringify(checkGrafana(grafana(datasource(url))))).not.toContain("hunter2");
});
