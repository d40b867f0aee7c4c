import type { SourcePosition } from "@millrace/core";
import { plainText } from "../files/binary-text.js";
import { asWarning, fileFault, fileInImage, fileOutsideFolder } from "../files/file-findings.js";
import { besidePath, plainPath } from "../files/file-reader.js";
import { globFiles } from "../files/glob-files.js";
import type { ClassicLine } from "./classic-lines.js";
import { type FileState, type Reading, report, since } from "./classic-state.js";
import { includeLoop, includeNothing, includeTwice, tooManyFiles } from "./include-findings.js";

/** Reads a file into the config that is being read. */
export type ReadFile = (reading: Reading, path: string, bytes: Uint8Array) => void;

const COMMAND = "@INCLUDE ".length;
const MOST_FILES = 1000;
const WHAT = "the included file";

/** The line is an include. */
export const isInclude = (text: string): boolean =>
  text.length > COMMAND && text.slice(0, COMMAND).toUpperCase() === "@INCLUDE ";

/** Reads the files that an `@INCLUDE` names. They start at the folder of the main file, wherever the line stands. */
export function readInclude(
  reading: Reading,
  file: FileState,
  line: ClassicLine,
  readFile: ReadFile,
): void {
  const name = plainText(line.text.slice(COMMAND));
  const position = { file: file.path, line: line.line, column: COMMAND + 1 };
  const about: About = { reading, name, position, readFile };
  if (plainPath(name).startsWith(".."))
    report(reading, fileOutsideFolder([], { file: name, what: WHAT }, position));
  if (name.includes("*")) includePattern(about);
  else includeOne(about, placeOf(reading, name), name);
}

interface About {
  readonly reading: Reading;
  readonly name: string;
  readonly position: SourcePosition;
  readonly readFile: ReadFile;
}

/** Beside the main file; else, as the engine looks there too, in the folder where it was started. */
function placeOf({ input }: Reading, name: string): string {
  const beside = besidePath(input.path, name);
  if (name.startsWith("/") || input.files.read(beside).fault !== "missing") return beside;
  return input.files.read(plainPath(name)).fault === "missing" ? beside : plainPath(name);
}

function includePattern(about: About): void {
  const { reading, name, position } = about;
  const { files, path, imageKnown } = reading.input;
  const found = globFiles(files, besidePath(path, name));
  if (found.length > 0) for (const one of found) includeOne(about, one, `./${one}`);
  else if (name.startsWith("/") && imageKnown !== true)
    report(reading, fileInImage([], { file: name, what: "what the include names," }, position));
  else report(reading, includeNothing([], { pattern: name }, position));
}

function includeOne(about: About, path: string, spelled: string): void {
  const { reading, position, readFile } = about;
  if (refused(about, path, spelled)) return;
  const { bytes, fault } = reading.input.files.read(path);
  if (fault !== undefined) {
    reportFault(about, path, fault);
    return;
  }
  const id = plainPath(path);
  reading.read.set(id, (reading.read.get(id) ?? new Set()).add(spelled));
  if (reading.included.length + 1 >= MOST_FILES) {
    report(reading, tooManyFiles([], { limit: MOST_FILES }, position));
    return;
  }
  reading.included.push(path);
  readFile(reading, path, bytes);
}

/** Before 2.0 the engine knows a file by how its path was spelled, and reads it again under another spelling. */
function refused({ reading, position }: About, path: string, spelled: string): boolean {
  const id = plainPath(path);
  if (reading.open.includes(id)) {
    report(reading, includeLoop([], { file: path }, position));
    return true;
  }
  const before = reading.read.get(id);
  if (before === undefined) return false;
  const again = !since(reading, "2.0.0") && !before.has(spelled);
  const found = includeTwice([], { file: path }, position);
  report(reading, again ? asWarning(found) : found);
  return !again;
}

function reportFault(
  { reading, name, position }: About,
  path: string,
  fault: Parameters<typeof fileFault>[0],
): void {
  const absolute = path.startsWith("/") && name.startsWith("/");
  if (fault === "missing" && absolute && reading.input.imageKnown !== true) {
    report(reading, fileInImage([], { file: name, what: WHAT }, position));
    return;
  }
  const note = missingNote(name);
  const about = { file: name.includes("*") ? path : name, what: WHAT };
  const found = fileFault(fault, note === undefined ? about : { ...about, note }, position);
  report(reading, fault === "directory" ? asWarning(found) : found);
}

function missingNote(name: string): string | undefined {
  if (name.includes("${")) return "the engine puts no variables into the path of an include";
  if (name.trim() !== name)
    return "spaces around the path belong to it: write one space behind @INCLUDE and none at the end";
  return undefined;
}
