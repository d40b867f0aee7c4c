import type { InstanceView } from "@millrace/fluentbit/check";
import { recordAccessor } from "../accessor/record-accessor.js";
import type { LogEvent, RecordMap } from "../record.js";
import { isSince } from "../versions.js";
import { type Chunks, chunksByTag } from "./chunks.js";
import type { DestinationContext } from "./destination.js";
import type { LokiEntry } from "./landed.js";
import type { Land } from "./landing.js";
import type { LokiThread } from "./loki-thread.js";
import { lastText, tellNear } from "./option-values.js";

export type EntryOf = (tag: string, event: LogEvent) => Omit<LokiEntry, "tenant">;

/**
 * From 5.0 each record goes to its own tenant. Before, a whole chunk goes to the tenant of its last record that names one;
 * in 2.x to 4.x the tenant stays until a later record names another, also for other Loki outputs of the thread.
 */
export function byTenant(
  view: InstanceView,
  context: DestinationContext,
  thread: LokiThread,
  entryOf: EntryOf,
): Chunks {
  const { version } = context;
  const fixed = lastText(view, "tenant_id") ?? null;
  const own = ownTenant(view, context, thread);
  const stays = isSince(version, "2.0.0");
  if (own === undefined || isSince(version, "5.0.0")) {
    const now = (record: RecordMap): string | null => own?.(record) ?? thread.tenant ?? fixed;
    return {
      push: (tag, event, land) => landEntry(now(event.record), entryOf(tag, event), land),
      end: () => undefined,
    };
  }
  tellNear(view, context)("records of one tag go to one tenant, the last that they name");
  return chunksByTag((tag, events, land) => {
    let tenant: string | undefined;
    for (const { record } of events) tenant = own(record) ?? tenant;
    tenant ??= thread.tenant;
    if (stays && tenant !== undefined) thread.tenant = tenant;
    for (const event of events) landEntry(tenant ?? fixed, entryOf(tag, event), land);
  });
}

/** Before 2.0 removed keys name no tenant any more. */
function ownTenant(
  view: InstanceView,
  { version }: DestinationContext,
  thread: LokiThread,
): ((record: RecordMap) => string | undefined) | undefined {
  const key = lastText(view, "tenant_id_key");
  const accessor = key === undefined ? undefined : recordAccessor(key, version).accessor;
  if (accessor === undefined) return undefined;
  const early = isSince(version, "2.0.0");
  return (record) => {
    const value = accessor.value(early ? record : (thread.removeKeys?.(record) ?? record));
    return typeof value === "string" ? value : undefined;
  };
}

/** A header without a value is not sent. */
function landEntry(tenant: string | null, entry: Omit<LokiEntry, "tenant">, land: Land): void {
  land({ tenant: tenant === "" ? null : tenant, ...entry });
}
