import type { SourcePosition } from "@millrace/core";
import type { ChangeSide, ConfigChange } from "./config-change.js";
import type { DiffContext } from "./diff-context.js";
import { diffItems } from "./diff-items.js";
import { sectionEffect } from "./effects.js";
import { matchParts } from "./match-parts.js";
import type { Part } from "./part.js";
import { movedPairs, type Pair } from "./sequence.js";

/** What differs between two lists of sections. `isOrdered`: a section at another place does something else. */
export function diffParts(
  a: readonly Part[],
  b: readonly Part[],
  isOrdered: boolean,
  context: DiffContext,
): readonly ConfigChange[] {
  const pairs = matchParts(a, b);
  const [as, bs] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const moved: ReadonlySet<Pair> = isOrdered ? movedPairs(pairs) : new Set();
  return [
    ...a.flatMap((part, i) => (as.has(i) ? [] : [wholeChange("removed", part)])),
    ...pairs.flatMap((pair) => {
      const [before, after] = [a[pair[0]], b[pair[1]]];
      if (before === undefined || after === undefined) return [];
      return [
        ...(moved.has(pair) ? [moveChange(before, after)] : []),
        ...diffPart(before, after, context),
      ];
    }),
    ...b.flatMap((part, j) => (bs.has(j) ? [] : [wholeChange("added", part)])),
  ];
}

/** What differs between two sections that are the same one. */
export function diffPart(a: Part, b: Part, context: DiffContext): readonly ConfigChange[] {
  const lists = new Set([...a.lists.keys(), ...b.lists.keys()]);
  return [
    ...diffItems(a, b, context),
    ...[...lists].flatMap((list) =>
      diffParts(a.lists.get(list) ?? [], b.lists.get(list) ?? [], true, context),
    ),
  ];
}

function wholeChange(kind: "added" | "removed", part: Part): ConfigChange {
  const side: ChangeSide = { ...part.position };
  const effect =
    part.kind === "processor" || part.kind === "route" ? undefined : sectionEffect(part.kind, kind);
  return {
    kind,
    path: part.path,
    what: part.label,
    ...(kind === "added" ? { after: side } : { before: side }),
    severity: "warning",
    ...(effect === undefined ? {} : { effect }),
  };
}

function moveChange(a: Part, b: Part): ConfigChange {
  const effect =
    b.kind === "filter" || b.kind === "processor"
      ? "records pass the others before or after it, and what those do to them may differ"
      : undefined;
  return {
    kind: "moved",
    path: b.path,
    what: b.label,
    before: placeOf(a),
    after: placeOf(b),
    severity: "warning",
    ...(effect === undefined ? {} : { effect }),
  };
}

const placeOf = ({ path, position }: Part): ChangeSide & SourcePosition => ({
  text: `place ${Number(path.at(-1)) + 1}`,
  ...position,
});
