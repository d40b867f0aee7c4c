/** Most slots of a table's array part, as powers of two. */
const MAX_BITS = 27;
const MAX_SIZE = 2 ** (MAX_BITS - 1) + 1;

/** How many keys of a table are whole numbers up to each power of two. */
export interface KeyCount {
  readonly bins: number[];
  /** Whole numbers among the keys. */
  whole: number;
  total: number;
}

export const keyCount = (): KeyCount => ({
  bins: new Array<number>(MAX_BITS).fill(0),
  whole: 0,
  total: 0,
});

/** A number that may stand in the array part. */
export const isArrayKey = (key: unknown): key is number =>
  typeof key === "number" && key >= 0 && key < MAX_SIZE && Number.isInteger(key);

export function countKey(count: KeyCount, key: unknown): void {
  count.total += 1;
  if (!isArrayKey(key)) return;
  const bin = key > 2 ? 31 - Math.clz32(key - 1) : 0;
  count.bins[bin] = (count.bins[bin] ?? 0) + 1;
  count.whole += 1;
}

/** Slots of the array part, slot 0 included, and of the hash part: as many as LuaJIT takes. Source: rehashtab in lj_tab.c. */
export function bestSizes({ bins, whole, total }: KeyCount): {
  readonly array: number;
  readonly hash: number;
} {
  let [array, inArray, sum] = [0, 0, 0];
  for (let bin = 0; 2 * whole > 2 ** bin && sum !== whole; bin += 1) {
    const more = bins[bin] ?? 0;
    sum += more;
    if (more > 0 && 2 * sum > 2 ** bin) [array, inArray] = [2 * 2 ** bin + 1, sum];
  }
  return { array, hash: hashSize(total - inArray) };
}

/** Slots of a hash part that is to hold so many keys. */
export function hashSize(keys: number): number {
  if (keys === 0) return 0;
  return keys === 1 ? 2 : 2 ** (32 - Math.clz32(keys - 1));
}
