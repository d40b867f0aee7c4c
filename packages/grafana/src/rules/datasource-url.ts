import { diagnostic, type Rule } from "@millrace/core";
import type { GrafanaModel } from "../grafana.js";
import { isEnvReference } from "../model/env-reference.js";

export const invalidUrl = diagnostic<{ url: string }>("GRAF_INVALID_URL", {
  severity: "error",
  message: ({ url }) => `${JSON.stringify(url)} is not an http address`,
  hint: () => 'write url: "http://loki.example.local:3100", or one variable: "${LOKI_URL}"',
});

export const secretInUrl = diagnostic("GRAF_SECRET_IN_URL", {
  severity: "error",
  message: () => "the url has a user or a password in it, and the file would show them",
  hint: () => "take them out, or give the whole url as a variable: ${LOKI_URL}",
});

/** The address of Loki is http or https and carries no credentials. */
export const datasourceUrl: Rule<GrafanaModel> = function* ({ datasource }) {
  if (datasource === undefined || isEnvReference(datasource.url)) return;
  const path = ["datasource", "url"];
  if (hasCredentials(datasource.url)) yield secretInUrl(path, {});
  else if (!isHttp(datasource.url)) yield invalidUrl(path, { url: datasource.url });
};

/** What cannot be read as an address may still hold a password before its `@`, so it is not shown. */
function hasCredentials(text: string): boolean {
  if (!isHttp(text)) return text.includes("@");
  const { username, password } = new URL(text);
  return username !== "" || password !== "";
}

function isHttp(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
