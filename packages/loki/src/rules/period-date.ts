import { diagnostic } from "@millrace/core";
import { startOf } from "../structured-metadata.js";
import type { LokiRule } from "./loki-rule.js";

export const invalidPeriodDate = diagnostic<{ from: string }>("LOKI_INVALID_PERIOD_DATE", {
  severity: "error",
  message: ({ from }) => `${JSON.stringify(from)} is not a day`,
  hint: () => 'write the first day of the period in UTC as year-month-day: "2026-01-01"',
});

/** A period starts on a day that exists, written as Loki reads it. */
export const periodDate: LokiRule = function* ({ schema = [] }) {
  for (const [i, { from }] of schema.entries()) {
    if (!isDay(from)) yield invalidPeriodDate(["schema", i, "from"], { from });
  }
};

/** True for `2026-02-28`, false for `2026-02-30` and `2026-2-8`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const start = startOf(text);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(text);
}
