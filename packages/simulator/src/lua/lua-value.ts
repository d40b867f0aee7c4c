import { allocate, type Meter, spend } from "./meter.js";
import { bestSizes, countKey, hashSize, isArrayKey, keyCount } from "./table-sizes.js";

/** A value of a script. Strings are byte strings: each char is a byte. `undefined` is nil. */
export type LuaValue = undefined | boolean | number | string | LuaTable | LuaFunction | LuaUserdata;

export type LuaKey = boolean | number | string | LuaTable | LuaFunction | LuaUserdata;

/** Values that a call takes or gives. */
export type LuaValues = readonly LuaValue[];

/** A place that closures share. */
export interface Cell {
  value: LuaValue;
}

/** What a function of the script has besides its code. */
export interface Closure {
  readonly cells: readonly Cell[];
  /** Named parameters. */
  readonly params: number;
  readonly vararg: boolean;
  readonly chunk: string;
  readonly line: number;
  env: LuaTable;
}

export class LuaFunction {
  /** Of a function of the library: its name. */
  readonly name: string;
  readonly run: (args: LuaValues) => LuaValues;
  /** Undefined: it is one of the library. */
  readonly closure: Closure | undefined;

  constructor(name: string, run: (args: LuaValues) => LuaValues, closure?: Closure) {
    this.name = name;
    this.run = run;
    this.closure = closure;
  }
}

/** An opaque value of the host. */
export class LuaUserdata {
  readonly name: string;
  meta: LuaTable | undefined;

  constructor(name: string) {
    this.name = name;
    this.meta = undefined;
  }
}

/** `flb_null`. */
export const FLB_NULL = new LuaUserdata("userdata: NULL");

/** A key of the hash part. Keys whose value is nil stay until the next rehash, so that a traversal can go on. */
interface Slot {
  readonly key: LuaKey;
  value: LuaValue;
  next: Slot | undefined;
}

const SLOT_BYTES = 96;

/**
 * A table with an array part and a hash part, of the sizes that LuaJIT gives them: they decide what `#` says of a list with
 * holes. Source: lj_tab.c. The hash part is in the order of insertion.
 */
export class LuaTable {
  readonly #meter: Meter;
  /** Slot 0 included. */
  #array: LuaValue[] = [];
  #hash: Map<LuaKey, Slot> | undefined;
  #first: Slot | undefined;
  #last: Slot | undefined;
  #capacity: number;
  meta: LuaTable | undefined;
  /** Type of a record's table whose metatable nobody has asked for yet: 1 is a list, 2 a map. */
  recordType: 0 | 1 | 2 = 0;

  constructor(meter: Meter, array = 0, hash = 0) {
    this.#meter = meter;
    this.meta = undefined;
    this.#capacity = hash === 0 ? 0 : hashSize(hash);
    allocate(meter, SLOT_BYTES + 8 * array);
    for (let at = 0; at < array; at += 1) this.#array.push(undefined);
  }

  get(key: LuaValue): LuaValue {
    if (typeof key === "number") {
      const array = this.#array;
      if (key >= 0 && key < array.length) {
        const value = array[key];
        if (value !== undefined || Number.isInteger(key)) return value;
      }
    } else if (key === undefined) return undefined;
    return this.#hash?.get(key)?.value;
  }

  /** Not for nil and NaN as key. */
  set(key: LuaKey, value: LuaValue): void {
    if (typeof key === "number" && key >= 0 && key < this.#array.length && Number.isInteger(key)) {
      this.#array[key] = value;
      return;
    }
    const slot = this.#hash?.get(key);
    if (slot !== undefined) slot.value = value;
    else if (value !== undefined) this.#insert(key, value);
  }

  #insert(key: LuaKey, value: LuaValue): void {
    if ((this.#hash?.size ?? 0) >= this.#capacity) {
      this.#rehash(key);
      if (isArrayKey(key) && key < this.#array.length) {
        this.#array[key] = value;
        return;
      }
    }
    this.#append(key, value);
  }

  #append(key: LuaKey, value: LuaValue): void {
    allocate(this.#meter, SLOT_BYTES);
    // -0 and 0 are one key.
    const slot: Slot = { key: key === 0 ? 0 : key, value, next: undefined };
    this.#hash ??= new Map();
    this.#hash.set(slot.key, slot);
    if (this.#last === undefined) this.#first = slot;
    else this.#last.next = slot;
    this.#last = slot;
  }

  #rehash(key: LuaKey): void {
    const count = keyCount();
    countKey(count, key);
    for (const [at, value] of this.#array.entries()) if (value !== undefined) countKey(count, at);
    for (let slot = this.#first; slot !== undefined; slot = slot.next)
      if (slot.value !== undefined) countKey(count, slot.key);
    spend(this.#meter, 1 + (count.total >>> 3));
    const { array, hash } = bestSizes(count);
    this.#resize(array, hash);
  }

  #resize(size: number, capacity: number): void {
    const array = this.#array;
    const moved = array.splice(Math.min(size, array.length));
    const start = array.length;
    if (size > start) allocate(this.#meter, 8 * (size - start));
    while (array.length < size) array.push(undefined);
    let slot = this.#first;
    this.#hash = undefined;
    this.#first = undefined;
    this.#last = undefined;
    this.#capacity = capacity;
    for (const [at, value] of moved.entries())
      if (value !== undefined) this.#append(start + at, value);
    for (; slot !== undefined; slot = slot.next) {
      if (slot.value === undefined) continue;
      if (isArrayKey(slot.key) && slot.key < size) array[slot.key] = slot.value;
      else this.#append(slot.key, slot.value);
    }
  }

  /** The array part gets room for keys up to this one, and a slot more. */
  reserve(last: number): void {
    if (last + 1 > this.#array.length) this.#resize(last + 2, this.#capacity);
  }

  /** Slots of both parts. */
  sizes(): { readonly array: number; readonly hash: number } {
    return { array: this.#array.length, hash: this.#capacity };
  }

  /** A key that no traversal has given yet, and its value; undefined: there is none; false: the table does not have the key. */
  next(key: LuaValue): readonly [LuaKey, LuaValue] | undefined | false {
    const array = this.#array;
    let slot = this.#first;
    if (key === undefined || (isArrayKey(key) && key < array.length)) {
      for (let at = key === undefined ? 0 : key + 1; at < array.length; at += 1)
        if (array[at] !== undefined) return [at, array[at]];
    } else {
      const found = this.#hash?.get(key);
      if (found === undefined) return false;
      slot = found.next;
    }
    while (slot !== undefined && slot.value === undefined) slot = slot.next;
    return slot === undefined ? undefined : [slot.key, slot.value];
  }

  /** All keys and values, in the order of `next`. */
  *entries(): Generator<readonly [LuaKey, LuaValue], void> {
    for (let at = 0; at < this.#array.length; at += 1) {
      const value = this.#array[at];
      if (value !== undefined) yield [at, value];
    }
    for (let slot = this.#first; slot !== undefined; slot = slot.next)
      if (slot.value !== undefined) yield [slot.key, slot.value];
  }

  /** What `#` says. Source: lj_tab_len. */
  length(): number {
    const array = this.#array;
    const last = Math.max(array.length - 1, 0);
    if (last > 0 && array[last] === undefined) {
      let [low, high] = [0, last];
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if (array[middle] === undefined) high = middle;
        else low = middle;
      }
      return low;
    }
    return this.#capacity > 0 ? this.#lengthInHash(last) : last;
  }

  #lengthInHash(from: number): number {
    let [low, high] = [from, from + 1];
    while (this.get(high) !== undefined) {
      low = high;
      high += high;
      if (high > 0x7fffffff - 2) return this.#lengthByCounting();
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.get(middle) !== undefined) low = middle;
      else high = middle;
    }
    return low;
  }

  #lengthByCounting(): number {
    let at = 1;
    while (this.get(at) !== undefined) at += 1;
    return at - 1;
  }

  /** The highest number among the keys, 0 when there is none. */
  highest(): number {
    let highest = this.#array.length - 1;
    while (highest > 0 && this.#array[highest] === undefined) highest -= 1;
    highest = Math.max(highest, 0);
    for (let slot = this.#first; slot !== undefined; slot = slot.next)
      if (slot.value !== undefined && typeof slot.key === "number" && slot.key > highest)
        highest = slot.key;
    return highest;
  }

  /** Number of keys that are there. */
  count(): number {
    let count = 0;
    for (const value of this.#array) if (value !== undefined) count += 1;
    for (let slot = this.#first; slot !== undefined; slot = slot.next)
      if (slot.value !== undefined) count += 1;
    return count;
  }

  clear(): void {
    this.#array.fill(undefined);
    this.#hash = undefined;
    this.#first = undefined;
    this.#last = undefined;
  }
}

/** As `type` says. */
export function typeName(value: LuaValue): string {
  if (value === undefined) return "nil";
  if (typeof value === "object")
    return value instanceof LuaTable
      ? "table"
      : value instanceof LuaFunction
        ? "function"
        : "userdata";
  return typeof value;
}
