import type { SourcePosition } from "@millrace/core";
import type { EntrySource, Section } from "../model/config.js";

/** Where a section's title stands. */
export function positionOfSection({ source }: Section): SourcePosition {
  return source === undefined ? {} : placeOf(source, source.file);
}

/** Where the value of an entry stands, else the entry, else its section. */
export function positionOfEntry(section: Section, source: EntrySource | undefined): SourcePosition {
  if (source === undefined) return positionOfSection(section);
  return placeOf({ ...source, ...source.value }, source.file ?? section.source?.file);
}

function placeOf(
  { line, column }: { readonly line: number; readonly column: number },
  file: string | undefined,
): SourcePosition {
  return { ...(file === undefined ? {} : { file }), line, column };
}

/** A section's title as messages show it. */
export function titleOf({ kind, title }: Section): string {
  return title ?? kind.toUpperCase();
}
