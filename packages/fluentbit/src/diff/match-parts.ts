import type { Part } from "./part.js";
import { equalPairs, type Pair } from "./sequence.js";

/** Where weighing all pairs of one plugin would look at more values than this, they are taken in their order. */
const MOST_WEIGHED = 1_000_000;

/** Which sections of two configs are the same one: equal ones, then by alias, then those that have most in common. */
export function matchParts(a: readonly Part[], b: readonly Part[]): readonly Pair[] {
  const steps: readonly ((left: Rest, right: Rest) => readonly Pair[])[] = [
    byToken,
    byAlias,
    byLikeness,
  ];
  let pairs: readonly Pair[] = [];
  let left: Rest = [...a.entries()];
  let right: Rest = [...b.entries()];
  for (const step of steps) {
    const found = step(left, right);
    pairs = [...pairs, ...found];
    const [as, bs] = [new Set(found.map(([i]) => i)), new Set(found.map(([, j]) => j))];
    left = left.filter(([i]) => !as.has(i));
    right = right.filter(([j]) => !bs.has(j));
  }
  return [...pairs].sort(([x], [y]) => x - y);
}

/** Parts that have no partner yet, with their places. */
type Rest = readonly (readonly [place: number, part: Part])[];

function byKey(left: Rest, right: Rest, keyOf: (part: Part) => string): readonly Pair[] {
  const [a, b] = [left, right].map((rest) => rest.map(([, part]) => keyOf(part)));
  return equalPairs(a ?? [], b ?? []).map(([i, j]) => [left[i]?.[0] ?? 0, right[j]?.[0] ?? 0]);
}

const byToken = (left: Rest, right: Rest): readonly Pair[] =>
  byKey(left, right, ({ token }) => token);

function byAlias(left: Rest, right: Rest): readonly Pair[] {
  const named = (rest: Rest): Rest => rest.filter(([, part]) => aliasOf(part) !== undefined);
  return byKey(named(left), named(right), (part) => JSON.stringify([part.name, aliasOf(part)]));
}

/** A route has its name for an alias. */
const aliasOf = (part: Part): string | undefined =>
  part.kind === "route" ? part.name : part.items.findLast(({ key }) => key === "alias")?.token;

function byLikeness(left: Rest, right: Rest): readonly Pair[] {
  const groups = groupByName(right);
  return [...groupByName(left)].flatMap(([name, as]) => {
    const bs = groups.get(name);
    return bs === undefined ? [] : likePairs(as, bs);
  });
}

function groupByName(rest: Rest): Map<string, (readonly [number, Part])[]> {
  const groups = new Map<string, (readonly [number, Part])[]>();
  for (const entry of rest) {
    const group = groups.get(entry[1].name);
    if (group === undefined) groups.set(entry[1].name, [entry]);
    else group.push(entry);
  }
  return groups;
}

function likePairs(left: Rest, right: Rest): readonly Pair[] {
  const values = [...left, ...right].reduce((sum, [, { items }]) => sum + items.length, 0);
  if (Math.max(left.length, right.length) * values > MOST_WEIGHED)
    return left.slice(0, right.length).map(([i], at) => [i, right[at]?.[0] ?? 0]);
  const [as, bs] = [left.map(([, part]) => weights(part)), right.map(([, part]) => weights(part))];
  const weighed = left.flatMap(([i], x) =>
    right.map(([j], y) => {
      const weight = likeness(as[x] ?? NOTHING, bs[y] ?? NOTHING);
      return { i, j, weight, apart: Math.abs(x - y) };
    }),
  );
  const sorted = weighed.sort((p, q) => q.weight - p.weight || p.apart - q.apart);
  const pairs = bestFirst(sorted.filter(({ weight }) => weight >= LEAST));
  // The last one on both sides is the same section, however much of it changed.
  const isLastLeft = left.length === right.length && pairs.length === left.length - 1;
  return isLastLeft ? bestFirst([...pairsAsWeighed(pairs), ...sorted]) : pairs;
}

const pairsAsWeighed = (pairs: readonly Pair[]) => pairs.map(([i, j]) => ({ i, j }));

function bestFirst(
  weighed: readonly { readonly i: number; readonly j: number }[],
): readonly Pair[] {
  const [as, bs] = [new Set<number>(), new Set<number>()];
  return weighed.flatMap(({ i, j }): Pair[] => {
    if (as.has(i) || bs.has(j)) return [];
    as.add(i);
    bs.add(j);
    return [[i, j]];
  });
}

const LEAST = 0.3;

/** The share of values that two sections have in common. What places a section weighs more. */
function likeness(a: Weights, b: Weights): number {
  let common = 0;
  for (const [token, weight] of a) if (b.has(token)) common += weight;
  const all = sum(a) + sum(b) - common;
  return all === 0 ? 1 : common / all;
}

type Weights = ReadonlyMap<string, number>;
const NOTHING: Weights = new Map();

const PLACES: ReadonlySet<string> = new Set(["match", "match_regex", "tag", "path"]);

const weights = ({ items }: Part): Weights =>
  new Map(
    items.map(({ key, token }) => [JSON.stringify([key, token]), PLACES.has(key) ? 2 : 1] as const),
  );

const sum = (all: Weights): number =>
  [...all.values()].reduce((total, weight) => total + weight, 0);
