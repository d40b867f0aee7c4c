import type { Plain } from "@millrace/core";

/**
 * Writes `$` as `$$` in all texts of a value, keys aside. Grafana reads `$NAME` in a provisioning file as a variable of
 * its environment; not in the JSON of a dashboard, nor in an alert's query and annotations.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#using-environment-variables
 */
export function escapeDollars<T extends Plain>(value: T): T;
export function escapeDollars(value: Plain): Plain {
  if (typeof value === "string") return value.replaceAll("$", "$$$$");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Plain) => escapeDollars(item));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      item === undefined ? undefined : escapeDollars(item),
    ]),
  );
}
