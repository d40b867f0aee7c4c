/** All of `T`, read-only to any depth. Functions stay as they are. */
export type DeepReadonly<T> = T extends
  | ((...args: never[]) => unknown)
  | string
  | number
  | bigint
  | boolean
  | symbol
  | null
  | undefined
  ? T
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** Freezes plain data to any depth, in place, and returns it. Cycles are fine. */
export function deepFreeze<T>(value: T): DeepReadonly<T> {
  freeze(value, new Set());
  return value as DeepReadonly<T>;
}

/** Goes on below what is frozen already: its parts may not be. */
function freeze(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(Object.freeze(value));
  for (const key of Reflect.ownKeys(value))
    freeze((value as Record<PropertyKey, unknown>)[key], seen);
}
