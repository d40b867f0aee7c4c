import type { Config, IgnoreComment, Section } from "../model/config.js";

/**
 * Puts the comments that silence findings of a section's lines above the section, where they count for all of it: there
 * is no place for them between its lines.
 */
export function ignoreKeeper({ source }: Config): (section: Section) => Section {
  const byFile = new Map<string | undefined, IgnoreComment[]>();
  for (const ignore of source?.ignores ?? []) {
    const known = byFile.get(ignore.file);
    if (known === undefined) byFile.set(ignore.file, [ignore]);
    else known.push(ignore);
  }
  for (const ignores of byFile.values()) ignores.sort((a, b) => a.line - b.line);
  return (section) => withIgnores(section, byFile.get(section.source?.file) ?? []);
}

function withIgnores(section: Section, ignores: readonly IgnoreComment[]): Section {
  const { source, comment = [] } = section;
  if (source === undefined || ignores.length === 0) return section;
  const end = source.entries.reduce((last, { line }) => Math.max(last, line), source.line);
  const lines: string[] = [];
  for (let i = firstFrom(ignores, source.line - 1); i < ignores.length; i += 1) {
    const { code, reason, line } = ignores[i] as IgnoreComment;
    if (line > end) break;
    lines.push(`millrace-ignore ${code} ${reason}`);
  }
  const more = lines.filter((line) => !comment.includes(line));
  return more.length === 0 ? section : { ...section, comment: [...comment, ...more] };
}

/** The first of the comments that stands on the line or below it. */
function firstFrom(ignores: readonly IgnoreComment[], line: number): number {
  let low = 0;
  let high = ignores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ignores[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
