import { type DeepReadonly, deepFreeze, parseDuration, prometheusDuration } from "@millrace/core";
import type { LokiModel } from "./monolithic.js";
import type { SchemaPeriod } from "./schema-period.js";
import {
  allowsStructuredMetadata,
  type LokiClock,
  structuredMetadataIsDefault,
} from "./structured-metadata.js";

/** The part of Loki's config file that we write, in its words. Keys that are absent keep Loki's default. */
export type LokiConfig = DeepReadonly<{
  auth_enabled: boolean;
  server: { http_listen_port: number };
  common: {
    path_prefix: string;
    instance_addr: string;
    replication_factor: number;
    ring: { kvstore: { store: "inmemory" } };
    storage: { s3: { bucketnames: string; region: string | undefined } };
  };
  schema_config: { configs: PeriodConfig[] };
  storage_config: {
    tsdb_shipper: ShipperFolders | undefined;
    boltdb_shipper: ShipperFolders | undefined;
  };
  ingester: { wal: { flush_on_shutdown: boolean; replay_memory_ceiling: string } };
  limits_config:
    | { retention_period: string | undefined; allow_structured_metadata: false | undefined }
    | undefined;
  compactor:
    | { working_directory: string; retention_enabled: true; delete_request_store: "s3" }
    | undefined;
  analytics: { reporting_enabled: false };
}>;

type PeriodConfig = {
  from: string;
  store: SchemaPeriod["store"];
  object_store: "s3";
  schema: string;
  index: { path_prefix: string | undefined; prefix: string; period: "24h" };
};

type ShipperFolders = { active_index_directory: string; cache_location: string };

/** Folder for what Loki keeps on disk. The image makes it and its user may write there; mount a volume here, if any. */
export const LOKI_DATA_PATH = "/loki";

/**
 * Loki's config of a valid model. Same model and clock, same config.
 *
 * What it says beyond the model, and why:
 * - `instance_addr` is the loopback: the one process talks to itself only, and needs no network interface that Loki
 *   recognizes (on Fargate the first one is the metadata endpoint's).
 * - `ring.kvstore.store` is `inmemory`: once `instance_addr` is set, Loki takes the common ring, whose store is
 *   consul on localhost unless it is named.
 * - `replication_factor` is 1: Loki's 3 needs two live replicas.
 * - `storage.s3` has a name and a region only: no URL, which would mean http, and no keys, so the task's role counts.
 *   The ruler uses the same bucket.
 * - `wal.flush_on_shutdown`: a task's disk goes with the task, so what is not yet in S3 is flushed when it stops.
 * - `wal.replay_memory_ceiling` is half of the task's memory: Loki's 4GB may be more than there is.
 * - With a retention the compactor deletes; without one nothing is deleted, as Loki does.
 * - `allow_structured_metadata` is false where Loki from 3.0 would refuse to start with it.
 * - `reporting_enabled` is false: usage data stays here.
 */
export function lokiConfig(model: LokiModel, clock: LokiClock = {}): LokiConfig {
  const { auth, port, bucket, region, schema, task } = model;
  return deepFreeze({
    auth_enabled: auth,
    server: { http_listen_port: port },
    common: {
      path_prefix: LOKI_DATA_PATH,
      instance_addr: "127.0.0.1",
      replication_factor: 1,
      ring: { kvstore: { store: "inmemory" } },
      storage: { s3: { bucketnames: bucket, region } },
    },
    schema_config: { configs: schema.map(periodConfig) },
    storage_config: {
      boltdb_shipper: shipperFolders("boltdb-shipper", schema),
      tsdb_shipper: shipperFolders("tsdb", schema),
    },
    ingester: {
      wal: {
        flush_on_shutdown: true,
        replay_memory_ceiling: `${Math.floor(task.memory / 2)}MB`,
      },
    },
    limits_config: limits(model, clock),
    compactor: compactor(model),
    analytics: { reporting_enabled: false },
  });
}

/** In one order of keys, whatever the model's. */
function periodConfig({ from, store, object_store, schema, index }: SchemaPeriod): PeriodConfig {
  const { path_prefix, prefix, period } = index;
  return { from, store, object_store, schema, index: { path_prefix, prefix, period } };
}

/** Folders of an index store, if any period uses it; the names are those that Loki makes of `path_prefix`. */
function shipperFolders(
  store: SchemaPeriod["store"],
  schema: readonly SchemaPeriod[],
): ShipperFolders | undefined {
  if (!schema.some((period) => period.store === store)) return undefined;
  const name = store === "tsdb" ? "tsdb-shipper" : store;
  return {
    active_index_directory: `${LOKI_DATA_PATH}/${name}-active`,
    cache_location: `${LOKI_DATA_PATH}/${name}-cache`,
  };
}

function limits(
  { retention, schema, version }: LokiModel,
  clock: LokiClock,
): LokiConfig["limits_config"] {
  const refused = structuredMetadataIsDefault(version) && !allowsStructuredMetadata(schema, clock);
  if (retention === undefined && !refused) return undefined;
  return {
    retention_period: retention === undefined ? undefined : printRetention(retention),
    allow_structured_metadata: refused ? false : undefined,
  };
}

/** In days where it can be: `retention_period` is a Prometheus duration. */
function printRetention(retention: string): string {
  const milliseconds = parseDuration(retention);
  return milliseconds === undefined ? retention : prometheusDuration(milliseconds);
}

function compactor({ retention }: LokiModel): LokiConfig["compactor"] {
  if (retention === undefined) return undefined;
  return {
    working_directory: `${LOKI_DATA_PATH}/compactor`,
    retention_enabled: true,
    delete_request_store: "s3",
  };
}
