import { invariant } from "./diagnostic.js";

/**
 * Prints JSON that is the same for the same meaning: object keys sorted by code unit, arrays as they are,
 * two spaces, a final newline. Keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), undefined, 2)}\n`;
}

/** Prints JSON with keys in their own order: for a service that shows the file to people as it is. */
export function orderedJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === "number") invariant(Number.isFinite(value), `JSON cannot say ${value}`);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}
