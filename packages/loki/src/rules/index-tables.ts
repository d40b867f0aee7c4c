import { diagnostic } from "@millrace/core";
import type { SchemaPeriod } from "../schema-period.js";
import { isBefore } from "../version.js";
import type { LokiRule } from "./loki-rule.js";

export const indexPeriod = diagnostic<{ store: string; period: string }>("LOKI_INDEX_PERIOD", {
  severity: "error",
  message: ({ store, period }) =>
    `${store} must always have periodic config for index set to 24h, got ${JSON.stringify(period)}`,
  hint: () => 'write period: "24h"',
});

export const indexPathPrefix = diagnostic<{ prefix: string; reason: string }>(
  "LOKI_INDEX_PATH_PREFIX",
  {
    severity: "error",
    message: ({ prefix, reason }) => `the path prefix ${JSON.stringify(prefix)} ${reason}`,
    hint: () => 'write a folder inside the bucket, such as "index/"',
  },
);

export const unsupportedPathPrefix = diagnostic<{ version: string }>(
  "LOKI_UNSUPPORTED_PATH_PREFIX",
  {
    severity: "error",
    message: ({ version }) => `Loki ${version} has no path_prefix in the index of a period`,
    hint: () => "it came with 3.0; leave it out, the index is below index/ then",
  },
);

/** Index tables span a day, and lie in a folder whose name Loki accepts. */
export const indexTables: LokiRule = function* ({ schema = [], version }) {
  for (const [i, { store, index }] of schema.entries()) {
    const { period, path_prefix: prefix } = index as IndexText;
    const path = ["schema", i, "index"];
    if (period !== "24h") yield indexPeriod([...path, "period"], { store, period });
    if (prefix === undefined) continue;
    const reason = prefixFault(prefix);
    if (reason !== undefined) yield indexPathPrefix([...path, "path_prefix"], { prefix, reason });
    if (version !== undefined && isBefore(version, "3.0.0"))
      yield unsupportedPathPrefix([...path, "path_prefix"], { version });
  }
};

type IndexText = { readonly [K in keyof SchemaPeriod["index"]]: string };

/** Loki's words; an empty prefix means "index/" to it. */
function prefixFault(prefix: string): string | undefined {
  if (prefix === "") return undefined;
  if (prefix.includes("\\")) return "should only have '/' as separator";
  if (prefix.startsWith("/")) return "should never start with a path separator i.e '/'";
  if (!prefix.endsWith("/")) return "should end with a path separator i.e '/'";
  return undefined;
}
