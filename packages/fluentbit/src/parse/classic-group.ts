import { plainText, trim } from "../files/binary-text.js";
import { ignoredGroup, indentedTitle, refusedGroup } from "./classic-findings.js";
import type { ClassicLine } from "./classic-lines.js";
import { type FileState, kindOf, type Reading, reportAt, since } from "./classic-state.js";
import { startSection } from "./classic-title.js";

/** Reads an indented line that starts with `[`: a group, which the classic format has and the engine does not use. */
export function readGroup(
  reading: Reading,
  file: FileState,
  line: ClassicLine,
  start: number,
): void {
  const content = line.text.slice(start);
  const end = content.indexOf("]");
  const title = end < 0 ? trim(content) : content.slice(1, end);
  const why = refusal(file, end, title, reading);
  const shown = { title: plainText(title) };
  if (end > 1 && kindOf(reading, title) !== "other") {
    reportAt(reading, file, line, start, indentedTitle, shown);
    startSection(reading, file, line, title, start);
    return;
  }
  if (why === undefined) reportAt(reading, file, line, start, ignoredGroup, shown);
  else reportAt(reading, file, line, start, refusedGroup, { ...shown, why });
  file.group = end > 1 && file.section !== undefined;
  file.keys = 0;
}

function refusal(
  file: FileState,
  end: number,
  title: string,
  reading: Reading,
): string | undefined {
  if (end < 0) return "has no closing bracket";
  if (file.section === undefined) return "stands before any section of this file";
  if (file.group && file.keys === 0) return "comes after a group without keys";
  return title.toLowerCase() === "processors" && since(reading, "2.1.0")
    ? "cannot be read from the classic format"
    : undefined;
}
