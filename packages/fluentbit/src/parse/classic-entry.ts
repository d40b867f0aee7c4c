import { blanks, columnAt, plainText, spaces, trim } from "../files/binary-text.js";
import type { EntrySource } from "../model/config.js";
import {
  indentedTitle,
  inlineComment,
  keyOutsideSection,
  missingValue,
  notIndented,
  tabAfterKey,
  wrongIndentation,
} from "./classic-findings.js";
import { readGroup } from "./classic-group.js";
import type { ClassicLine } from "./classic-lines.js";
import { type FileState, kindOf, type Reading, reportAt } from "./classic-state.js";
import { noteIgnore, startSection } from "./classic-title.js";
import { indentedMeta } from "./meta-findings.js";

/** Reads a line that is no title, command or comment at its start: blank, a comment, a group, or a key and its value. */
export function readEntry(reading: Reading, file: FileState, line: ClassicLine): void {
  const start = contentStart(reading, file, line);
  if (start === undefined || start === line.text.length) return;
  const content = line.text.slice(start);
  if (content.startsWith("#")) {
    noteIgnore(reading, file, line, plainText(content.slice(1)));
    return;
  }
  const space = content.indexOf(" ");
  if (space < 0) withoutSpace(reading, file, line, start);
  else if (content.startsWith("[")) readGroup(reading, file, line, start);
  else readKey(reading, file, line, start, start + space);
}

/** Where the text of the line starts, or nothing when the engine skips the line. A wrong indentation is reported and read. */
function contentStart(reading: Reading, file: FileState, line: ClassicLine): number | undefined {
  const { text } = line;
  const own = blanks(text, 0);
  if (file.indent === undefined) {
    if (own > 0) file.indent = text.slice(0, own);
    else return unindented(reading, file, line);
    if (own === text.length) return undefined;
  }
  const level = file.indent.length;
  if (text.startsWith(file.indent)) {
    const extra = own - level;
    if (extra === 0 || extra === level) {
      if (extra === 0) file.group = false;
      return own;
    }
    reportIndentation(reading, file, line, "the line is indented deeper than the lines above it");
    return own;
  }
  if (own === 0 && trim(text) !== "") return unindented(reading, file, line);
  const shared = sharedStart(text, file.indent);
  reportIndentation(reading, file, line, blanks(text, shared) > 0 ? MIXED : TOO_LOW);
  return trim(text) === "" ? undefined : own;
}

const MIXED = "tabs and spaces are mixed in the indentation";
const TOO_LOW = "the line is indented less than the first indented line of the file";

/** The engine takes the first character for the indentation. A line of one character it skips, when it is the first such. */
function unindented(reading: Reading, file: FileState, line: ClassicLine): number | undefined {
  const { text } = line;
  const alone = 1 + blanks(text, 1) === text.length;
  if (file.indent === undefined && alone && trim(text) === "") {
    file.indent = text;
    return undefined;
  }
  reportAt(reading, file, line, 0, notIndented, { text: plainText(text) });
  return alone ? undefined : 0;
}

/** Each kind of indentation is told once a file: one wrong choice is one mistake. */
function reportIndentation(reading: Reading, file: FileState, line: ClassicLine, why: string) {
  const own = line.text.slice(0, blanks(line.text, 0));
  const blank = trim(line.text) === "";
  const key = `${blank ? "blank" : "text"} ${own}`;
  if (file.reported.has(key)) return;
  file.reported.add(key);
  const said = blank ? `${why}, though nothing else is on it` : why;
  reportAt(reading, file, line, 0, wrongIndentation, { why: said });
}

function withoutSpace(reading: Reading, file: FileState, line: ClassicLine, start: number): void {
  const content = line.text.slice(start);
  const title = /^\[([^\]]+)\]/.exec(content)?.[1];
  if (title !== undefined) {
    reportAt(reading, file, line, start, indentedTitle, { title: plainText(title) });
    if (kindOf(reading, title) !== "other") startSection(reading, file, line, title, start);
    return;
  }
  const tab = content.indexOf("\t");
  const key = plainText(tab < 0 ? content : content.slice(0, tab));
  if (tab < 0) reportAt(reading, file, line, start, missingValue, { key });
  else {
    reportAt(reading, file, line, start + tab, tabAfterKey, { key });
    addEntry(reading, file, line, { start, keyEnd: start + tab, valueStart: start + tab + 1 });
  }
}

function readKey(
  reading: Reading,
  file: FileState,
  line: ClassicLine,
  start: number,
  space: number,
): void {
  const written = trim(line.text.slice(start, space));
  const key = plainText(written);
  const tab = written.indexOf("\t");
  if (trim(line.text.slice(space + 1)) === "" || written === "") {
    reportAt(reading, file, line, start, missingValue, { key });
    return;
  }
  if (file.section === undefined) {
    reportAt(reading, file, line, start, keyOutsideSection, { key });
    return;
  }
  if (tab >= 0)
    reportAt(reading, file, line, start + tab, tabAfterKey, { key: written.slice(0, tab) });
  else if (/^@(include|set)$/i.test(key))
    reportAt(reading, file, line, start, indentedMeta, { command: key });
  addEntry(reading, file, line, { start, keyEnd: space, valueStart: space + 1 });
}

interface EntrySpan {
  readonly start: number;
  readonly keyEnd: number;
  readonly valueStart: number;
}

function addEntry(reading: Reading, file: FileState, line: ClassicLine, span: EntrySpan): void {
  file.keys += 1;
  if (file.group || file.section === undefined) return;
  const { text } = line;
  const key = plainText(trim(text.slice(span.start, span.keyEnd)));
  const valueStart = span.valueStart + spaces(text, span.valueStart);
  const value = plainText(trim(text.slice(valueStart)));
  const source: EntrySource = Object.freeze({
    line: line.line,
    column: columnAt(text, span.start),
    value: Object.freeze({ line: line.line, column: columnAt(text, valueStart) }),
  });
  file.section.entries.push(Object.freeze([key, value] as const));
  file.section.sources.push(source);
  const comment = commentIn(key, value);
  if (comment !== undefined)
    reportAt(reading, file, line, text.lastIndexOf("#"), inlineComment, { key, comment });
}

/** Keys whose values are patterns, programs or records, in which `#` may mean something. */
const FREE_TEXT =
  /regex|exclude|rule|code|script|exec|command|query|dummy|samples|record|add|set|format|template|header/i;

/** What looks like a comment behind a value: `#` alone between spaces. */
function commentIn(key: string, value: string): string | undefined {
  if (FREE_TEXT.test(key)) return undefined;
  const match = /^[^"'#]*\s(#+\s[^#"']*)$/.exec(value);
  return match?.[1];
}

function sharedStart(text: string, other: string): number {
  let at = 0;
  while (at < other.length && text[at] === other[at]) at += 1;
  return at;
}
