import { Float, type RecordMap, type Value } from "../record.js";
import { MAX_DEPTH, wholeNumber } from "./read-json.js";

/** A record of plain JavaScript values: whole numbers are whole, others floats. Undefined: there is something in it that no record can hold. */
export function fromPlain(plain: unknown, depth = 0): Value | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (plain === null || typeof plain === "string" || typeof plain === "boolean") return plain;
  if (typeof plain === "bigint") return wholeNumber(String(plain));
  if (typeof plain === "number") return fromNumber(plain);
  if (plain instanceof Float) return plain;
  if (Array.isArray(plain)) return fromList(plain, depth + 1);
  if (plain instanceof Map) return fromEntries([...plain], depth + 1);
  if (typeof plain === "object") return fromEntries(Object.entries(plain), depth + 1);
  return undefined;
}

const fromNumber = (plain: number): Value =>
  Number.isInteger(plain) && Math.abs(plain) < 2 ** 63
    ? wholeNumber(BigInt(plain).toString())
    : new Float(plain);

function fromList(plain: readonly unknown[], depth: number): readonly Value[] | undefined {
  const items: Value[] = [];
  for (const item of plain) {
    const value = fromPlain(item, depth);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

function fromEntries(
  entries: readonly (readonly [unknown, unknown])[],
  depth: number,
): RecordMap | undefined {
  const map: RecordMap = new Map();
  for (const [key, item] of entries) {
    // As in JSON, an absent value is no entry.
    if (item === undefined) continue;
    const value = fromPlain(item, depth);
    if (value === undefined || typeof key !== "string") return undefined;
    map.set(key, value);
  }
  return map;
}

/** What a value is in JavaScript's own terms. Floats become numbers, so `1.0` is `1`; whole numbers beyond 2^53 stay `bigint`. */
export type PlainValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

export function toPlain(value: Value): PlainValue {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Float) return value.value;
  if (!(value instanceof Map)) return value.map(toPlain);
  const plain: { [key: string]: PlainValue } = {};
  for (const [key, item] of value) setOwn(plain, key, toPlain(item));
  return plain;
}

/** `__proto__` is a key like any other. */
function setOwn(plain: { [key: string]: PlainValue }, key: string, value: PlainValue): void {
  if (key === "__proto__")
    Object.defineProperty(plain, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  else plain[key] = value;
}
