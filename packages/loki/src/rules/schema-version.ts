import { diagnostic, didYouMean } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

const VERSIONS: readonly string[] = ["v11", "v12", "v13"];

export const unknownSchema = diagnostic<{ schema: string }>("LOKI_UNKNOWN_SCHEMA", {
  severity: "error",
  message: ({ schema }) => `there is no schema ${JSON.stringify(schema)}`,
  hint: ({ schema }) => didYouMean(schema, VERSIONS) ?? `schemas: ${VERSIONS.join(", ")}`,
  docs: "https://grafana.com/docs/loki/v3.7.x/operations/storage/schema/",
});

/** The schema of a period is one that this package knows. */
export const schemaVersion: LokiRule = function* ({ schema: periods = [] }) {
  for (const [i, { schema }] of periods.entries()) {
    if (!VERSIONS.includes(schema)) yield unknownSchema(["schema", i, "schema"], { schema });
  }
};
