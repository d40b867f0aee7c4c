import { deepFreeze } from "@millrace/core";

/** What the user gave, and which kind of thing it is. All of it is frozen: options are read-only in their types. */
export type Node<Kind extends string, Given> = Given & { readonly kind: Kind };

/** No option lies deeper. What is deeper than this is wrong in any case, and is not followed. */
const MAX_DEPTH = 8;

/**
 * A frozen copy of what the user gave, with a `kind`. It does not judge: a wrong shape is left for the checks to
 * report, at the key where the user wrote it. Parts that are frozen already (a label contract) are kept as they are.
 */
export function node<const Kind extends string, Given extends object>(
  kind: Kind,
  given: Given,
): Node<Kind, Given> {
  return deepFreeze({ ...copyOf(given, 0), kind }) as Node<Kind, Given>;
}

/** Copies plain objects and lists; keys whose value is undefined are left out. */
function copyOf<T>(value: T, depth: number): T;
function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (depth === MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, copyOf(item, depth + 1)]));
}
