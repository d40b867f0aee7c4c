import type { Diagnostic, Path, SourcePosition } from "@millrace/core";
import { fileFault, fileInImage, fileOutsideFolder } from "../files/file-findings.js";
import { besidePath, plainPath } from "../files/file-reader.js";
import { globFiles } from "../files/glob-files.js";
import { includeLoop, includeNothing, includeTwice, tooManyFiles } from "./include-findings.js";
import { yamlIncludeNoMatch } from "./yaml-findings.js";
import type { YamlNode, YamlScalar } from "./yaml-nodes.js";
import { engineText, positionOf, report, wrongShape, type YamlFile } from "./yaml-run.js";

/** A file to be read, by the engine's name for it and by the reader's. */
export interface IncludedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads a file into the run of the one that includes it. */
export type ReadFile = (file: YamlFile, included: IncludedFile) => void;

/** `includes`: each file is read where it is named, as YAML, whatever its ending. */
export function readIncludes(file: YamlFile, node: YamlNode, path: Path, read: ReadFile): void {
  if (node.kind !== "list") {
    const hint = "start each file with a dash; take the key out when there is none";
    wrongShape(file, node, { what: "includes", wanted: "a list of files", path, hint });
    return;
  }
  for (const [i, item] of node.items.entries()) {
    const inner = [...path, i];
    if (item.kind === "scalar") include(file, item, inner, read);
    else wrongShape(file, item, { what: "includes", wanted: "a list of files", path: inner });
  }
}

function include(file: YamlFile, node: YamlScalar, path: Path, read: ReadFile): void {
  const written = engineText(node);
  const position = positionOf(file, node);
  if (written === "") {
    wrongShape(file, node, { what: "includes", wanted: "the name of a file", path });
    return;
  }
  if (!written.includes("*")) {
    includeOne(file, written, node, path, read);
    return;
  }
  const pattern = besidePath(file.path, written);
  const names = globFiles(file.run.input.files, pattern);
  if (names.length > 0)
    for (const name of names) includeOne(file, relativeTo(file, name), node, path, read);
  else if (written.startsWith("/") && file.run.input.imageKnown !== true)
    report(file, fileInImage(path, { file: written, what: WHAT }, position));
  else report(file, noMatch(file, path, written, position));
}

/** From 2.0 on the engine warns only when a relative pattern matches nothing, and goes on. */
function noMatch(
  { run }: YamlFile,
  path: Path,
  pattern: string,
  position: SourcePosition,
): Diagnostic {
  return run.dialect.layout === "old" || pattern.startsWith("/")
    ? includeNothing(path, { pattern }, position)
    : yamlIncludeNoMatch(path, { pattern }, position);
}

const WHAT = "the included file";
const MOST_FILES = 1000;

/** A file of the including file's folder by its name in there. */
function relativeTo({ path }: YamlFile, name: string): string {
  const folder = plainPath(path.slice(0, path.lastIndexOf("/") + 1));
  return folder !== "" && name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : name;
}

function includeOne(
  file: YamlFile,
  written: string,
  node: YamlScalar,
  at: Path,
  read: ReadFile,
): void {
  const { run, open } = file;
  const position = positionOf(file, node);
  const { name, path } = placeOf(file, written);
  // The same file under another name is read again; a loop ends only when names get too long.
  if (run.names.has(name) || open.includes(path)) {
    const finding = open.includes(path) ? includeLoop : includeTwice;
    report(file, finding(at, { file: written }, position));
    return;
  }
  if (run.included.length + 1 >= MOST_FILES) {
    report(file, tooManyFiles(at, { limit: MOST_FILES }, position));
    return;
  }
  const { bytes, fault } = run.input.files.read(path);
  if (fault === "missing" && written.startsWith("/") && run.input.imageKnown !== true)
    report(file, fileInImage(at, { file: written, what: WHAT }, position));
  else if (fault !== undefined)
    report(file, fileFault(fault, { file: written, what: WHAT, note: NOTE }, position));
  if (bytes === undefined) return;
  if (path.startsWith("../"))
    report(file, fileOutsideFolder(at, { file: written, what: WHAT }, position));
  run.names.add(name);
  run.included.push(path);
  read(file, { name, path, bytes });
}

/** Before 2.0 the engine looks beside the main file first, and names the file as it was written there. */
function placeOf({ run, path, folder }: YamlFile, written: string) {
  const { input, dialect } = run;
  if (written.startsWith("/")) return { name: written, path: written };
  const first = besidePath(input.path, written);
  if (dialect.layout === "old" && input.files.read(first).fault !== "missing")
    return { name: written, path: first };
  const slash = dialect.layout === "old" ? "//" : "/";
  return { name: `${folder}${slash}${written}`, path: besidePath(path, written) };
}

const NOTE = "a relative path starts at the folder of the file that names it; put the file there";
