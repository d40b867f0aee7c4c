import { checkDuration, diagnostic, parseDuration } from "@millrace/core";
import type { LokiRule } from "./loki-rule.js";

const DAY = 24 * 60 * 60 * 1000;

export const shortRetention = diagnostic<{ retention: string }>("LOKI_RETENTION_TOO_SHORT", {
  severity: "error",
  message: ({ retention }) => `retention period must be >= 24h was ${retention}`,
  hint: () => "write 24h or more; leave retention out to keep logs for ever",
  docs: "https://grafana.com/docs/loki/v3.7.x/operations/storage/retention/",
});

/** Logs are kept for a day at least: Loki does not check it, but deletes whole days of index. */
export const retentionSpan: LokiRule = function* ({ retention }) {
  if (retention === undefined) return;
  yield* checkDuration(["retention"], retention);
  const milliseconds = parseDuration(retention);
  if (milliseconds !== undefined && milliseconds < DAY)
    yield shortRetention(["retention"], { retention });
};
