import type { AccessorPart } from "@millrace/fluentbit/check";
import { readAccessor } from "@millrace/fluentbit/check";
import type { SubKey } from "../accessor/accessor-value.js";
import { isMap, type RecordMap, type Value } from "../record.js";

type KeyPath = Extract<AccessorPart, { kind: "key" }>;

/** What goes from a record: keys by path, and top keys below which every list is emptied. */
interface Removal {
  readonly paths: readonly (readonly SubKey[])[];
  readonly emptied: ReadonlySet<string>;
}

export type RemoveKeys = (record: RecordMap) => RecordMap;

/**
 * Takes keys out of a record, as the accessors name them. Each removes the first part that is a key; `$TAG` removes
 * nothing. An accessor that ends at an item of a list empties all lists below its first key: the engine compares keys by
 * their place, and an item has none. Source: flb_mp_accessor_keys_remove in src/flb_mp.c.
 */
export function keyRemover(accessors: readonly string[], version: string): RemoveKeys {
  const keys = accessors.flatMap((accessor): readonly KeyPath[] => {
    const first = readAccessor(accessor, version).parts[0];
    return first?.kind === "key" ? [first] : [];
  });
  if (keys.length === 0) return (record) => record;
  return (record) => {
    const removal = removalOf(record, keys);
    return removal === undefined ? record : without(record, removal);
  };
}

function removalOf(record: RecordMap, keys: readonly KeyPath[]): Removal | undefined {
  const paths: (readonly SubKey[])[] = [];
  const emptied = new Set<string>();
  for (const { name, subkeys } of keys) {
    const first = record.get(name);
    if (first === undefined) continue;
    const path = isNest(first) ? keyPath(first, subkeys) : [];
    if (path === undefined) continue;
    if (typeof path.at(-1) === "number") emptied.add(name);
    else paths.push([name, ...path]);
  }
  return paths.length + emptied.size === 0 ? undefined : { paths, emptied };
}

const isNest = (value: Value): boolean => isMap(value) || Array.isArray(value);

/** Where the sub keys lead. A map that lacks a key is asked for the next; all must be found in the end. */
function keyPath(start: Value, subkeys: readonly SubKey[]): readonly SubKey[] | undefined {
  let current: Value | undefined = start;
  for (const subkey of subkeys) {
    current =
      typeof subkey === "number"
        ? Array.isArray(current)
          ? current[subkey]
          : undefined
        : isMap(current)
          ? current.get(subkey)
          : undefined;
    if (current === undefined) return undefined;
  }
  return subkeys;
}

function without(record: RecordMap, { paths, emptied }: Removal): RecordMap {
  const left: RecordMap = new Map();
  for (const [key, value] of record) {
    const own = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    if (own.some((path) => path.length === 0)) continue;
    const cut = own.length === 0 ? value : cutOut(value, own);
    left.set(key, emptied.has(key) ? emptyLists(cut) : cut);
  }
  return left;
}

function cutOut(value: Value, paths: readonly (readonly SubKey[])[]): Value {
  if (isMap(value)) {
    const left: RecordMap = new Map();
    for (const [key, item] of value) {
      const own = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
      if (own.some((path) => path.length === 0)) continue;
      left.set(key, own.length === 0 ? item : cutOut(item, own));
    }
    return left;
  }
  if (!Array.isArray(value)) return value;
  return value.map((item: Value, i) => {
    const own = paths.filter((path) => path[0] === i).map((path) => path.slice(1));
    return own.length === 0 ? item : cutOut(item, own);
  });
}

function emptyLists(value: Value): Value {
  if (isMap(value)) return new Map([...value].map(([key, item]) => [key, emptyLists(item)]));
  return Array.isArray(value) ? [] : value;
}
