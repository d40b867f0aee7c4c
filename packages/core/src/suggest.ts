import { distance } from "fastest-levenshtein";

/** The known name nearest to what was written, if one is near enough to be what was meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length * 0.4)) + 1;
  for (const name of known) {
    const steps = isSwap(lower, name.toLowerCase()) ? 1 : distance(lower, name.toLowerCase());
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}

/** Two neighbouring letters have changed places: one slip of the fingers, though two edits. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** `did you mean "x"?`, or nothing when no known name is near. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const near = nearest(written, known);
  return near === undefined ? undefined : `did you mean ${JSON.stringify(near)}?`;
}
