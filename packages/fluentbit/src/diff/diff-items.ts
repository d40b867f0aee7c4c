import type { Path } from "@millrace/core";
import type { ChangeSide, ConfigChange } from "./config-change.js";
import type { DiffContext } from "./diff-context.js";
import { optionEffect } from "./effects.js";
import { type Item, itemLists, type Part } from "./part.js";
import { equalPairs, movedPairs, type Pair } from "./sequence.js";
import { valueToken } from "./value-token.js";

/** What differs between the options of two sections that are the same one. */
export function diffItems(a: Part, b: Part, context: DiffContext): readonly ConfigChange[] {
  const [left, right] = [itemLists(a.items, a.factsOf), itemLists(b.items, b.factsOf)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((list) => {
    const [before, after] = [left.get(list) ?? [], right.get(list) ?? []];
    return diffList({ before, after, part: b, context, places: placesOf(after) });
  });
}

interface Lists {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  /** The section that both stand in, as it is now. */
  readonly part: Part;
  readonly context: DiffContext;
  /** Of values whose key stands several times: which of them it is. */
  readonly places: ReadonlyMap<Item, number>;
}

function placesOf(items: readonly Item[]): ReadonlyMap<Item, number> {
  const counts = new Map<string, number>();
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
  const next = new Map<string, number>();
  return new Map(
    items.flatMap((item): [Item, number][] => {
      if (counts.get(item.key) === 1) return [];
      const place = next.get(item.key) ?? 0;
      next.set(item.key, place + 1);
      return [[item, place]];
    }),
  );
}

function diffList(lists: Lists): readonly ConfigChange[] {
  const { before, after } = lists;
  const equal = equalPairs(before.map(tokenOf), after.map(tokenOf));
  const changed = keyPairs(rest(before, equal, 0), rest(after, equal, 1));
  const all = [...equal, ...changed].sort(([, x], [, y]) => x - y);
  const isChanged = new Set(changed);
  const moved = movedPairs(all);
  return [
    ...rest(before, all, 0).flatMap(([, item]) => goneOrNew("removed", item, lists)),
    ...all.flatMap((pair) => [
      ...(isChanged.has(pair) ? changeOf("changed", pair, lists) : []),
      ...(moved.has(pair) ? changeOf("moved", pair, lists) : []),
    ]),
    ...rest(after, all, 1).flatMap(([, item]) => goneOrNew("added", item, lists)),
  ];
}

const tokenOf = ({ key, token }: Item): string => JSON.stringify([key, token]);

type Placed = readonly [place: number, item: Item];

/** Values without a partner. */
function rest(items: readonly Item[], pairs: readonly Pair[], side: 0 | 1): readonly Placed[] {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return [...items.entries()].filter(([i]) => !taken.has(i));
}

/** Values of one key, as many before as after, are the same ones with other texts. */
function keyPairs(before: readonly Placed[], after: readonly Placed[]): readonly Pair[] {
  const [left, right] = [byKey(before), byKey(after)];
  return [...left].flatMap(([key, as]): Pair[] => {
    const bs = right.get(key) ?? [];
    return as.length === bs.length ? as.map((i, at) => [i, bs[at] ?? 0]) : [];
  });
}

function byKey(placed: readonly Placed[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { key }] of placed) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [i]);
    else known.push(i);
  }
  return places;
}

function changeOf(
  kind: "changed" | "moved",
  [i, j]: Pair,
  { before, after, part, context, places }: Lists,
): readonly ConfigChange[] {
  const [old, now] = [before[i], after[j]];
  if (old === undefined || now === undefined) return [];
  if (kind === "changed" && old.raw === now.raw) {
    // The text is the same: a variable of the config is not, and that is told once.
    context.noteVariables(now.raw);
    return [];
  }
  const place = places.get(now);
  const path: Path = [...part.path, now.key, ...(place === undefined ? [] : [place])];
  return [
    {
      kind,
      path,
      what: part.label,
      before: sideOf(old),
      after: sideOf(now),
      ...weight(part, now.key),
    },
  ];
}

function goneOrNew(
  kind: "added" | "removed",
  item: Item,
  { before, after, part, context, places }: Lists,
): readonly ConfigChange[] {
  const place = places.get(item);
  const isAlone = before.length + after.length === 1;
  const { type, default: standard } = part.factsOf(item.key);
  const isDefault =
    isAlone && standard !== undefined && valueToken(type, standard, context.version) === item.token;
  return [
    {
      kind,
      path: [...part.path, item.key, ...(place === undefined ? [] : [place])],
      what: part.label,
      ...(kind === "added" ? { after: sideOf(item) } : { before: sideOf(item) }),
      ...(isDefault
        ? { severity: "info", effect: "it is what holds without it" }
        : weight(part, item.key)),
    },
  ];
}

const sideOf = ({ text, position }: Item): ChangeSide => ({ text, ...position });

/** How much a change of an option counts: what the engine skips does nothing. */
function weight({ kind }: Part, key: string): Pick<ConfigChange, "severity" | "effect"> {
  if (kind === "other") return { severity: "info", effect: "the engine skips it" };
  const effect = kind === "processor" || kind === "route" ? undefined : optionEffect(kind, key);
  return { severity: "warning", ...(effect === undefined ? {} : { effect }) };
}
