import type { EngineRegex } from "../regex/engine-regex.js";

export type TagTest = (tag: string) => boolean;

/** What `Match` and `Match_Regex` take together: either will do. Source: router_match in src/flb_router.c. */
export function tagTest(match: string | undefined, regex: EngineRegex | undefined): TagTest {
  const glob = match === undefined ? undefined : globTest(match);
  if (regex === undefined) return glob ?? (() => false);
  return (tag) => regex.startsAt(tag) || glob?.(tag) === true;
}

/** `*` takes anything, also nothing; every other character is itself. */
export function globTest(glob: string): TagTest {
  const pieces = glob.split("*");
  const [first = ""] = pieces;
  if (pieces.length === 1) return (tag) => tag === glob;
  const last = pieces.at(-1) ?? "";
  const middle = pieces.slice(1, -1).filter((piece) => piece !== "");
  return (tag) => {
    if (tag.length < first.length + last.length) return false;
    if (!tag.startsWith(first) || !tag.endsWith(last)) return false;
    return inOrder(tag, middle, first.length, tag.length - last.length);
  };
}

/** Each piece at its first place after the one before: what fits at all fits so. */
function inOrder(tag: string, pieces: readonly string[], from: number, to: number): boolean {
  let at = from;
  for (const piece of pieces) {
    const found = tag.indexOf(piece, at);
    if (found < 0 || found + piece.length > to) return false;
    at = found + piece.length;
  }
  return true;
}
