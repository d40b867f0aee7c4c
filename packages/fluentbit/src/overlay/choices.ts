import type { AllowedValues } from "./plugin-overlay.js";

/** How a time is written in JSON; the last three came in 2.0. Source: flb_pack_to_json_date_type in src/flb_pack.c. */
export const dateFormats: readonly string[] = Object.freeze([
  "double",
  "epoch",
  "iso8601",
  "java_sql_timestamp",
  "epoch_ms",
  "epoch_millis",
  "epoch_milliseconds",
]);

/** How records are written. Source: flb_pack_to_json_format_type in src/flb_pack.c. */
export const jsonFormats: readonly string[] = Object.freeze([
  "msgpack",
  "json",
  "json_lines",
  "json_stream",
]);

/** A choice of which the engine ignores what it does not know. */
export function ignoredElse(...values: readonly string[]): AllowedValues {
  return Object.freeze({ values, ignoreCase: true, otherwise: "ignored" });
}

/** As `ignoredElse`, and upper and lower case count. */
export function ignoredElseExact(...values: readonly string[]): AllowedValues {
  return Object.freeze({ values, otherwise: "ignored" });
}

/** A choice that stops the engine with what it does not know. */
export function refusedElse(...values: readonly string[]): AllowedValues {
  return Object.freeze({ values, ignoreCase: true });
}
