import { type DurationText, deepFreeze, type LabelContract } from "@millrace/core";
import type { SchemaPeriod } from "./schema-period.js";
import type { LokiVersion } from "./version.js";

/** Size of the ECS task that Loki runs in, in ECS's numbers. */
export interface LokiTask {
  /** CPU units: 1024 is one vCPU. */
  readonly cpu: number;
  /** MiB. */
  readonly memory: number;
}

/** One Loki process that does everything (`-target=all`), with its data in one S3 bucket. Whole: it has no hidden defaults. */
export interface MonolithicLoki {
  readonly kind: "monolithic-loki";
  readonly version: LokiVersion;
  readonly bucket: string;
  /** Region of the bucket. Loki does not ask its environment for it. */
  readonly region?: string;
  readonly schema: readonly SchemaPeriod[];
  readonly retention?: DurationText;
  readonly labels?: LabelContract;
  readonly auth: boolean;
  readonly port: number;
  readonly task: LokiTask;
  readonly image: string;
}

/** The shapes in which Loki can run. One for now. */
export type LokiModel = MonolithicLoki;

/** What a one-process Loki is made of. */
export interface MonolithicLokiOptions {
  /** Version of Loki, as its image is tagged. */
  readonly version: LokiVersion;
  /** Name of the bucket that holds chunks and index. */
  readonly bucket: string;
  /** Region of the bucket. @default the stack's region */
  readonly region?: string;
  /** Periods of the storage schema, oldest first: `[tsdb({ from: "2026-01-01" })]`. */
  readonly schema: readonly SchemaPeriod[];
  /** Time after which logs are deleted, at least 24h. @default - they are kept for ever, as Loki does */
  readonly retention?: DurationText;
  /** The labels that exist. They are held against Loki's limits. */
  readonly labels?: LabelContract;
  /** Every request must name its tenant (`X-Scope-OrgID`). @default false */
  readonly auth?: boolean;
  /** Port of the HTTP API. @default 3100 */
  readonly port?: number;
  /** Size of the task; half of its memory is what the log of unflushed writes may take when it is replayed. @default { cpu: 1024, memory: 4096 } */
  readonly task?: LokiTask;
  /** Container image. @default "grafana/loki:" and the version */
  readonly image?: string;
}

/** Our opinions about a one-process Loki. */
export const monolithicDefaults = deepFreeze({
  auth: false,
  port: 3100,
  task: { cpu: 1024, memory: 4096 },
});

/**
 * Declares a Loki that runs as one process on S3, with the task's role as its only credentials.
 * Nothing is checked here: `checkLoki` reports all problems at once.
 *
 * @example
 * monolithicLoki({ version: "3.7.6", bucket: "shop-loki", schema: [tsdb({ from: "2026-01-01" })], retention: "30d", labels })
 */
export function monolithicLoki(options: MonolithicLokiOptions): MonolithicLoki {
  const given = withoutUndefined(options);
  const { schema, task } = given;
  return deepFreeze({
    kind: "monolithic-loki",
    image: `grafana/loki:${given.version}`,
    ...monolithicDefaults,
    ...given,
    ...(Array.isArray(schema) ? { schema: schema.map(copyPeriod) } : {}),
    ...(isObject(task) ? { task: { ...task } } : {}),
  }) as MonolithicLoki;
}

/** The same Loki, its bucket in this region if it names none. */
export function withRegion(model: LokiModel, region: string): LokiModel {
  return model.region === undefined ? Object.freeze({ ...model, region }) : model;
}

/** The user's own objects are copied, so that freezing the model does not freeze them. */
function copyPeriod(period: unknown): unknown {
  if (!isObject(period)) return period;
  return { ...period, ...(isObject(period.index) ? { index: { ...period.index } } : {}) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutUndefined<T extends object>(options: T): T {
  return Object.fromEntries(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined),
  ) as T;
}
