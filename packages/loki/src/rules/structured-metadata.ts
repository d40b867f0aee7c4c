import { diagnostic } from "@millrace/core";
import { storesStructuredMetadata, structuredMetadataIsDefault } from "../structured-metadata.js";
import type { LokiRule } from "./loki-rule.js";

export const structuredMetadataOff = diagnostic<{ store: string; schema: string }>(
  "LOKI_STRUCTURED_METADATA_OFF",
  {
    severity: "info",
    message: ({ store, schema }) =>
      `structured metadata is switched off: a period of ${store} ${schema} cannot store it`,
    hint: () =>
      "to have it, add a later period with tsdb({ from }), on a day that is still to come",
    docs: "https://grafana.com/docs/loki/v3.7.x/get-started/labels/structured-metadata/",
  },
);

/** Structured metadata needs TSDB and schema v13; the last period is what Loki will write for good. */
export const structuredMetadataNeedsTsdb: LokiRule = function* ({ schema = [], version = "" }) {
  const last = schema.at(-1);
  if (last === undefined || !structuredMetadataIsDefault(version)) return;
  if (!storesStructuredMetadata(last))
    yield structuredMetadataOff(["schema", schema.length - 1], last);
};
