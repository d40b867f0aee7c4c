/** One hop of a record: the filter that sent it on, and the tag that it got. */
export interface Hop {
  readonly by: string;
  readonly tag: string;
  readonly before: Hop | undefined;
  /** How many hops there were, this one counted. */
  readonly count: number;
}

/** A record goes round without end. */
export interface LoopFound {
  /** Tags of the round, each once. */
  readonly tags: readonly string[];
  /** The round's hops in order: which filter sends it on, under which tag. */
  readonly way: readonly { readonly by: string; readonly tag: string }[];
}

/** The round at the end of a record's way: back to the same filter and tag, else, where tags grow, to the same filter. */
export function roundOf(last: Hop): LoopFound {
  const hops = backUntil(last, (hop) => hop.by === last.by && hop.tag === last.tag) ??
    backUntil(last, (hop) => hop.by === last.by) ?? [last];
  const way = fromEntry(hops).map(({ by, tag }) => ({ by, tag: shortened(tag) }));
  return { tags: [...new Set(way.map(({ tag }) => tag))], way };
}

function backUntil(last: Hop, same: (hop: Hop) => boolean): Hop[] | undefined {
  const hops: Hop[] = [last];
  for (let hop = last.before; hop !== undefined; hop = hop.before) {
    if (same(hop)) return hops.reverse();
    hops.push(hop);
  }
  return undefined;
}

/** The round from the hop on by which the record came into it, wherever it was stopped. */
function fromEntry(round: readonly Hop[]): readonly Hop[] {
  let entry = 0;
  for (let hop = round[0]; hop !== undefined; hop = hop.before) {
    const { by, tag } = hop;
    const at = round.findIndex((one) => one.by === by && one.tag === tag);
    if (at >= 0) entry = at;
  }
  return [...round.slice(entry), ...round.slice(0, entry)];
}

const LONGEST = 200;

/** A tag that grows with each round is not shown whole. */
const shortened = (tag: string): string =>
  tag.length > LONGEST ? `${tag.slice(0, LONGEST)}…` : tag;
