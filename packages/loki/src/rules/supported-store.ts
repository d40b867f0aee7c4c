import { diagnostic, didYouMean } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

const STORES: readonly string[] = ["tsdb", "boltdb-shipper"];

export const unknownStore = diagnostic<{ store: string }>("LOKI_UNKNOWN_STORE", {
  severity: "error",
  message: ({ store }) => `unrecognized \`store\` (index) type ${JSON.stringify(store)}`,
  hint: ({ store }) => didYouMean(store, STORES) ?? `choose one of: ${STORES.join(", ")}`,
});

export const unsupportedStore = diagnostic<{ store: string; version: string }>(
  "LOKI_UNSUPPORTED_STORE",
  {
    severity: "error",
    message: ({ store, version }) => `Loki ${version} does not read ${store} periods`,
    hint: () =>
      "stay on 3.x until every boltdb-shipper period is older than the retention, then take it out",
    docs: "https://github.com/grafana/loki/pull/21678",
  },
);

/** The index store of a period is one that this version of Loki reads: 4.0 drops boltdb-shipper. */
export const supportedStore: LokiRule = function* ({ schema = [], version }) {
  for (const [i, { store }] of schema.entries()) {
    const path = ["schema", i, "store"];
    if (!STORES.includes(store)) yield unknownStore(path, { store });
    else if (store !== "tsdb" && version !== undefined && majorOf(version) >= 4)
      yield unsupportedStore(path, { store, version });
  }
};

const majorOf = (version: string): number => Number(/^\d+(?=\.)/.exec(version)?.[0] ?? 0);
