import { columnAt, plainText, trim } from "../files/binary-text.js";
import { textAfterTitle, unclosedTitle, unknownSection } from "./classic-findings.js";
import type { ClassicLine } from "./classic-lines.js";
import { type FileState, kindOf, type Reading, reportAt } from "./classic-state.js";
import { ignoreIn } from "./ignore-comment.js";

/** Reads a line that starts with `[`. */
export function readTitle(reading: Reading, file: FileState, line: ClassicLine): void {
  const { text } = line;
  const end = text.indexOf("]");
  if (end < 0) {
    reportAt(reading, file, line, 0, unclosedTitle, { title: plainText(text) });
    startSection(reading, file, line, trim(text.slice(1)) || text, 0);
    return;
  }
  const behind = trim(text.slice(end + 1));
  if (end > 1 && behind !== "" && !behind.startsWith("#"))
    reportAt(reading, file, line, text.indexOf(behind, end), textAfterTitle, {
      text: plainText(behind),
    });
  // Between empty brackets the engine sees no end, and takes the rest of the line for the title.
  startSection(reading, file, line, end === 1 ? text.slice(1) : text.slice(1, end), 0);
}

/** Starts a section; what follows belongs to it. */
export function startSection(
  reading: Reading,
  file: FileState,
  line: ClassicLine,
  title: string,
  index: number,
): void {
  const kind = kindOf(reading, title);
  const source = { file: file.path, line: line.line, column: columnAt(line.text, index) };
  file.section = {
    kind,
    title: plainText(title),
    comment: file.comment,
    entries: [],
    source,
    sources: [],
  };
  reading.sections.push(file.section);
  file.group = false;
  file.keys = 0;
  if (kind === "other")
    reportAt(reading, file, line, index, unknownSection, { title: file.section.title });
}

/** Notes a comment that silences a finding. The text is the comment's, without `#`. */
export function noteIgnore(
  reading: Reading,
  file: FileState,
  line: ClassicLine,
  text: string,
): void {
  const ignore = ignoreIn(text);
  if (ignore !== undefined)
    reading.ignores.push(Object.freeze({ file: file.path, line: line.line, ...ignore }));
}
