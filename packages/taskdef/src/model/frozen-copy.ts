import { deepFreeze } from "@millrace/core";

/** No field of a task definition lies deeper. What does is wrong in any case, and is not followed. */
const MAX_DEPTH = 10;

/**
 * A frozen copy of plain data, so that freezing does not reach the user's own objects. Keys whose value is undefined
 * are left out. It does not judge: a wrong shape is left for `checkTask` to report.
 */
export function frozenCopy<T>(value: T): T {
  return deepFreeze(copyOf(value, 0)) as T;
}

function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copyOf(item, depth + 1)]));
}
