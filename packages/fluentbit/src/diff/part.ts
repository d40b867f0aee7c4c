import type { Path, SourcePosition } from "@millrace/core";
import type { SectionKind } from "../model/config.js";
import type { FactsOf } from "./option-facts.js";

/** One value of one option, as it is compared. */
export interface Item {
  /** Lower case. */
  readonly key: string;
  /** As it is shown. */
  readonly text: string;
  /** As it is written, with its variables. */
  readonly raw: string;
  /** Equal when the engine sees the same. */
  readonly token: string;
  readonly position: SourcePosition;
}

/** What is compared as a whole: a section, a processor, a route. */
export interface Part {
  readonly kind: SectionKind | "processor" | "route";
  /** The plugin, or the name of a parser or route. Lower case where case does not count. */
  readonly name: string;
  readonly path: Path;
  /** In words: `output s3 "archive"`. */
  readonly label: string;
  readonly position: SourcePosition;
  readonly items: readonly Item[];
  readonly factsOf: FactsOf;
  /** Lists inside of it of which the order counts: processors of a telemetry type, routes. */
  readonly lists: ReadonlyMap<string, readonly Part[]>;
  /** Equal when all of it is equal. */
  readonly token: string;
}

/** Values by the list that they belong to, in the order of the lists' first values. */
export function itemLists(
  items: readonly Item[],
  factsOf: FactsOf,
): ReadonlyMap<string, readonly Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const { list } = factsOf(item.key);
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [item]);
    else known.push(item);
  }
  return lists;
}

/** The part with the values that count, and its token. */
export function part(
  given: Omit<Part, "token" | "items"> & { readonly items: readonly Item[] },
): Part {
  const items = countingItems(given.items, given.factsOf);
  const lists = [...itemLists(items, given.factsOf)]
    .map(([list, values]) => [list, values.map(({ key, token }) => [key, token])] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = [...given.lists].map(([list, parts]) => [list, parts.map(({ token }) => token)]);
  return { ...given, items, token: JSON.stringify([given.name, lists, inner]) };
}

/** Of an option that stands several times, the values that the engine keeps. */
function countingItems(items: readonly Item[], factsOf: FactsOf): readonly Item[] {
  const first = new Map<string, Item>();
  const last = new Map<string, Item>();
  for (const item of items) {
    if (!first.has(item.key)) first.set(item.key, item);
    last.set(item.key, item);
  }
  return items.filter((item) => {
    const { keeps } = factsOf(item.key);
    return keeps === "all" || (keeps === "last" ? last : first).get(item.key) === item;
  });
}
