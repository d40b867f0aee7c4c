import type { InstanceView } from "@millrace/fluentbit/check";
import { isSince } from "../versions.js";
import type { DestinationContext } from "./destination.js";
import { lastText } from "./option-values.js";
import type { RemoveKeys } from "./removed-keys.js";

/**
 * What the plugin keeps for a thread instead of for an output. All Loki outputs without workers run in one thread: the
 * keys that the first to send removes are removed at all of them. Source: thread_local_remove_mpa and
 * thread_local_tenant_id in plugins/out_loki/loki.c.
 */
export interface LokiThread {
  removeKeys?: RemoveKeys;
  tenant?: string;
}

export function lokiThread(
  view: InstanceView,
  removeKeys: RemoveKeys,
  { version, shared }: Pick<DestinationContext, "version" | "shared">,
): LokiThread {
  const own = Number.parseInt(lastText(view, "workers") ?? "0", 10) > 0;
  if (own || shared === undefined || !isSince(version, "4.0.0")) return { removeKeys };
  const thread = (shared.get("loki") as LokiThread | undefined) ?? {};
  shared.set("loki", thread);
  return thread;
}
