import { diagnostic } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

export const noPeriod = diagnostic("LOKI_NO_SCHEMA_PERIOD", {
  severity: "error",
  message: () => "must specify at least one schema configuration",
  hint: () => 'add a period: schema: [tsdb({ from: "2026-01-01" })]',
  docs: "https://grafana.com/docs/loki/v3.7.x/operations/storage/schema/",
});

/** There is a period of the schema, or Loki does not start. */
export const atLeastOnePeriod: LokiRule = function* ({ schema }) {
  if (schema?.length === 0) yield noPeriod(["schema"], {});
};
