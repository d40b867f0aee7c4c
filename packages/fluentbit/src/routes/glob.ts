/** True when a tag matches a `Match` glob: only `*` is special, the whole tag counts, so does case. */
export function globMatches(glob: string, tag: string): boolean {
  return globsMeet(glob, tag.replaceAll("*", "\u0000"));
}

/** True when some tag matches both globs. */
export function globsMeet(a: string, b: string): boolean {
  const seen = new Map<number, boolean>();
  const meet = (i: number, j: number): boolean => {
    if (i === a.length && j === b.length) return true;
    const key = i * (b.length + 1) + j;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, false);
    const result =
      (a[i] === "*" && (meet(i + 1, j) || (j < b.length && meet(i, j + 1)))) ||
      (b[j] === "*" && (meet(i, j + 1) || (i < a.length && meet(i + 1, j)))) ||
      (i < a.length && a[i] === b[j] && meet(i + 1, j + 1));
    seen.set(key, result);
    return result;
  };
  return meet(0, 0);
}
