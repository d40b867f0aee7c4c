/** Stands for "any text" in a tag that is not known whole; no `Match` has it. */
const ANY = "\u0000";

/** True when every tag that `tag` stands for matches a `Match` glob: only `*` is special, the whole tag counts, so does case. */
export function globMatches(glob: string, tag: string): boolean {
  return fixedMatches(glob, tag.includes("*") ? tag.replaceAll("*", ANY) : tag);
}

/** True when some tag matches both globs. Linear: between two stars anything fits, so only the ends can disagree. */
export function globsMeet(a: string, b: string): boolean {
  const [starA, starB] = [a.indexOf("*"), b.indexOf("*")];
  if (starA < 0) return fixedMatches(b, a);
  if (starB < 0) return fixedMatches(a, b);
  const head = Math.min(starA, starB);
  const tail = Math.min(a.length - a.lastIndexOf("*"), b.length - b.lastIndexOf("*")) - 1;
  return sameStart(a, b, head) && sameEnd(a, b, tail);
}

function sameStart(a: string, b: string, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

function sameEnd(a: string, b: string, length: number): boolean {
  for (let i = 1; i <= length; i += 1)
    if (a.charCodeAt(a.length - i) !== b.charCodeAt(b.length - i)) return false;
  return true;
}

function fixedMatches(glob: string, text: string): boolean {
  const first = glob.indexOf("*");
  if (first < 0) return glob === text;
  const last = glob.lastIndexOf("*");
  const tail = glob.length - last - 1;
  if (text.length < first + tail) return false;
  if (!sameStart(glob, text, first) || !sameEnd(glob, text, tail)) return false;
  return first === last || middleMatches(glob.slice(first + 1, last), text, first, tail);
}

/** What stands between the outer stars is found in order, as early as it can be. */
function middleMatches(middle: string, text: string, head: number, tail: number): boolean {
  let at = head;
  for (const part of middle.split("*")) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - tail;
}
