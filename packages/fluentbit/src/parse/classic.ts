import { plainText } from "../files/binary-text.js";
import { asWarning, byteOrderMark, fileNotText } from "../files/file-findings.js";
import { plainPath } from "../files/file-reader.js";
import { readText } from "../files/read-text.js";
import type { Config, Section } from "../model/config.js";
import { readEntry } from "./classic-entry.js";
import { emptySection, lineTooLong } from "./classic-findings.js";
import { isInclude, readInclude } from "./classic-include.js";
import { type ClassicLine, classicLines } from "./classic-lines.js";
import { readMeta } from "./classic-meta.js";
import {
  type Draft,
  type FileState,
  type Reading,
  report,
  reportAt,
  since,
  startFile,
  startReading,
} from "./classic-state.js";
import { noteIgnore, readTitle } from "./classic-title.js";
import type { ParseInput, ParseResult } from "./parse-result.js";

/**
 * Reads a config in the classic format with its includes, as the engine of this version does. What the engine refuses
 * is an error, what it ignores a warning; reading goes on behind both, so all findings come at once.
 */
export function parseClassic(input: ParseInput): ParseResult {
  const reading = startReading(input);
  readFile(reading, input.path, input.bytes);
  for (const draft of reading.sections) reportEmpty(reading, draft);
  return Object.freeze({
    config: configOf(reading),
    diagnostics: Object.freeze(reading.diagnostics),
  });
}

function readFile(reading: Reading, path: string, bytes: Uint8Array): void {
  const { binary, mark, diagnostics } = readText(bytes, path);
  const position = { file: path, line: 1, column: 1 };
  if (mark) report(reading, byteOrderMark([], {}, position));
  for (const found of diagnostics) report(reading, found);
  const file = startFile(path);
  reading.open.push(plainPath(path));
  for (const line of classicLines(binary, since(reading, "2.2.0"))) {
    if (reading.full) break;
    reportLine(reading, file, line);
    if (line.fault === "lost") break;
    if (line.text.startsWith("#")) readComment(reading, file, line);
    else {
      readLine(reading, file, line);
      file.comment = [];
    }
  }
  reading.open.pop();
}

function readLine(reading: Reading, file: FileState, line: ClassicLine): void {
  const { text } = line;
  if (text === "") return;
  if (isInclude(text)) readInclude(reading, file, line, readFile);
  else if (text.startsWith("@") && text.length > 3) readMeta(reading, file, line);
  else if (text.startsWith("[")) readTitle(reading, file, line);
  else readEntry(reading, file, line);
}

function readComment(reading: Reading, file: FileState, line: ClassicLine): void {
  const text = plainText(line.text.slice(1));
  noteIgnore(reading, file, line, text);
  file.comment.push(text.startsWith(" ") ? text.slice(1) : text);
}

/** What the engine's buffer does to the line. */
function reportLine(reading: Reading, file: FileState, line: ClassicLine): void {
  const position = { file: file.path, line: line.line, column: 1 };
  if (line.nul) {
    const what = "the line has a NUL byte: the engine loses the rest of it and joins the next line";
    const found = fileNotText([], { what, hint: "take the byte out" }, position);
    report(reading, line.fault === "nul" ? found : asWarning(found));
  }
  const fault = LINE_FAULTS[line.fault ?? ""];
  if (fault === undefined || line.text === "") return;
  if (line.fault === "lost") report(reading, asWarning(lineTooLong([], fault, position)));
  else reportAt(reading, file, line, 0, lineTooLong, fault);
}

const LINE_FAULTS: Readonly<Record<string, { readonly what: string; readonly hint: string }>> = {
  "too-long": {
    what: "the line has more than the 4094 bytes that this engine reads",
    hint: "shorten it, or use Fluent Bit 2.2 or later",
  },
  buffer: { what: "the line is too long for the engine", hint: "shorten it" },
  lost: {
    what: "the engine loses this last line: it fills a buffer and has no line end",
    hint: "end the file with a line break",
  },
};

/** Only SERVICE may do without keys: what other sections lack is told by name, or nobody reads them. */
function reportEmpty(reading: Reading, { kind, title, entries, source }: Draft): void {
  if (entries.length > 0 || kind !== "service") return;
  report(reading, emptySection([], { title }, { ...source }));
}

function configOf(reading: Reading): Config {
  const { sections, env, envSources, included, ignores, input } = reading;
  return Object.freeze({
    sections: Object.freeze(sections.map(sectionOf)),
    ...(env.length === 0 ? {} : { env: Object.freeze(env) }),
    source: Object.freeze({
      file: input.path,
      format: "classic",
      included: Object.freeze(included),
      ignores: Object.freeze(ignores),
      env: Object.freeze(envSources),
    }),
  });
}

function sectionOf({ kind, title, comment, entries, source, sources }: Draft): Section {
  return Object.freeze({
    kind,
    ...(kind === "other" ? { title } : {}),
    entries: Object.freeze(entries),
    ...(comment.length === 0 ? {} : { comment: Object.freeze(comment) }),
    source: Object.freeze({ ...source, entries: Object.freeze(sources) }),
  });
}
