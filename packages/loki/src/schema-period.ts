import { deepFreeze } from "@millrace/core";

/** A day in UTC: `2026-01-01`. */
export type DateText = `${number}-${number}-${number}`;

/** Versions of the chunk and index format that a period of ours can have. */
export type SchemaVersion = "v11" | "v12" | "v13";

/** How the index of a period is named in the object store. */
export interface PeriodIndex {
  /** Start of the name of every index table. Never change it for a period that has data. */
  readonly prefix: string;
  /** Folder of the index in the bucket, ends with "/". @default "index/" (Loki's). Not in 2.9.17, in 3.0.1. */
  readonly path_prefix?: string;
  /** Span of one index table. Loki wants a day. */
  readonly period: "24h";
}

interface PeriodCommon {
  /** First day, in UTC. A period ends where the next one starts. */
  readonly from: DateText;
  readonly object_store: "s3";
  readonly schema: SchemaVersion;
  readonly index: PeriodIndex;
}

/** A period with the TSDB index. */
export interface TsdbPeriod extends PeriodCommon {
  readonly store: "tsdb";
}

/** A period with the BoltDB index, which Loki 4.0 no longer reads. */
export interface BoltdbShipperPeriod extends PeriodCommon {
  readonly store: "boltdb-shipper";
}

/** An entry of Loki's `schema_config.configs`, in its words. */
export type SchemaPeriod = TsdbPeriod | BoltdbShipperPeriod;

/** What a period is made of. A period that has data keeps its schema and its index names. */
export interface PeriodOptions {
  readonly from: DateText;
  readonly schema?: SchemaVersion;
  /** @default { prefix: "index_" } */
  readonly index?: { readonly prefix?: string; readonly path_prefix?: string };
}

/**
 * A period whose index is TSDB: the choice for every new period.
 *
 * @param options `schema` is v13 by default, which structured metadata needs
 * @see https://grafana.com/docs/loki/v3.7.x/operations/storage/schema/
 */
export function tsdb(options: PeriodOptions): TsdbPeriod {
  return period("tsdb", "v13", options);
}

/**
 * A period whose index is BoltDB, for data that is already written so.
 *
 * @param options `schema` is v12 by default
 * @see https://grafana.com/docs/loki/v3.7.x/operations/storage/boltdb-shipper/
 */
export function boltdbShipper(options: PeriodOptions): BoltdbShipperPeriod {
  return period("boltdb-shipper", "v12", options);
}

function period<Store extends SchemaPeriod["store"]>(
  store: Store,
  newest: SchemaVersion,
  options: PeriodOptions,
): PeriodCommon & { readonly store: Store } {
  const { from, schema = newest, index, ...rest } = options ?? {};
  const made: PeriodCommon & { readonly store: Store } = {
    from,
    store,
    object_store: "s3",
    schema,
    index: { prefix: "index_", period: "24h", ...index },
    ...rest,
  };
  deepFreeze(made);
  return made;
}
