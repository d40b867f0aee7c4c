import type { SchemaPeriod } from "./schema-period.js";
import { isBefore } from "./version.js";

/** The clock of a render. Without it nothing depends on the day. */
export interface LokiClock {
  readonly now?: Date;
}

/** Index of the period that takes what is written now; the first one when all lie ahead, as Loki has it. */
export function activePeriod(schema: readonly SchemaPeriod[], now: Date): number {
  const started = schema.findLastIndex(({ from }) => startOf(from) <= now.getTime());
  return Math.max(0, started);
}

/** First millisecond of a day in UTC. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** True for a period that can store structured metadata. */
export function storesStructuredMetadata({ store, schema }: SchemaPeriod): boolean {
  return store === "tsdb" && schema === "v13";
}

/**
 * Whether `allow_structured_metadata` can stay on. Loki looks at the active period when it starts, so the answer
 * holds for that period and all after it; without a clock, for all.
 */
export function allowsStructuredMetadata(
  schema: readonly SchemaPeriod[],
  { now }: LokiClock = {},
): boolean {
  return schema
    .slice(now === undefined ? 0 : activePeriod(schema, now))
    .every(storesStructuredMetadata);
}

/** Loki writes structured metadata unless it is told not to: from 3.0. */
export function structuredMetadataIsDefault(version: string): boolean {
  return !isBefore(version, "3.0.0");
}
