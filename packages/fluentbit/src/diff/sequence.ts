/** A place in the first list and the place of its partner in the second. */
export type Pair = readonly [a: number, b: number];

/** Pairs equal tokens of two lists, in their order. */
export function equalPairs(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const [j, token] of b.entries()) {
    const known = places.get(token);
    if (known === undefined) places.set(token, [j]);
    else known.push(j);
  }
  const taken = new Map<string, number>();
  return a.flatMap((token, i): Pair[] => {
    const at = taken.get(token) ?? 0;
    const j = places.get(token)?.[at];
    if (j === undefined) return [];
    taken.set(token, at + 1);
    return [[i, j]];
  });
}

/** The pairs that are out of order: the fewest without which the others keep their order. */
export function movedPairs(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, [, j]] of sorted.entries()) {
    const at = firstAbove(ends, sorted, j);
    before[i] = at === 0 ? -1 : (ends[at - 1] ?? -1);
    ends[at] = i;
  }
  const kept = new Set<Pair>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = sorted[i];
    if (pair !== undefined) kept.add(pair);
  }
  return new Set(sorted.filter((pair) => !kept.has(pair)));
}

/** The shortest run that ends above `j`. `ends` holds the last pair of the best run of each length. */
function firstAbove(ends: readonly number[], pairs: readonly Pair[], j: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
    else high = middle;
  }
  return low;
}
