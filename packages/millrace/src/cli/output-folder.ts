import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type FileSet, fileSet } from "@millrace/core";
import { MANIFEST } from "../stack/manifest.js";
import {
  CommandError,
  foreignFile,
  manifestUnreadable,
  outputNotWritable,
} from "./command-error.js";

/** What a write would do, or did, by path. */
export interface FolderChange {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Ours by the old manifest, and no longer made. */
  readonly removed: readonly string[];
}

/** A file as it is and as it should be. */
export interface FileDifference {
  readonly path: string;
  /** Undefined: not there. */
  readonly actual: string | undefined;
  /** Undefined: should not be there. */
  readonly wanted: string | undefined;
}

/** Compares a folder with the files that it should hold. Changes nothing. */
export function compareFolder(folder: string, files: FileSet): FileDifference[] {
  const wanted = [...files].map(({ path, text }) => ({
    path,
    wanted: text,
    actual: readText(join(folder, path)),
  }));
  const stale = staleFiles(folder, files).map((path) => ({
    path,
    wanted: undefined,
    actual: readText(join(folder, path)),
  }));
  return [...wanted, ...stale].filter((file) => file.actual !== file.wanted);
}

/**
 * Writes files into a folder, all or none: everything is staged beside them first, then moved into place with
 * the manifest last, and moved back when a move fails. Other files in the folder are left alone.
 *
 * @throws CommandError when the folder cannot be written, or holds a file of this name that is not ours.
 */
export function writeFolder(folder: string, files: FileSet): FolderChange {
  const differences = compareFolder(folder, files);
  const change = changeOf(differences, files);
  if (differences.length === 0) return change;
  refuseForeign(folder, change.changed);
  refuseLinks(folder, [...files.paths, ...change.removed]);
  const made = makeFolders(folder, folder);
  try {
    commit(folder, differences, made);
  } catch (error) {
    undoFolders(made);
    throw error instanceof CommandError ? error : notWritable(folder, error);
  }
  removeEmptyFolders(folder, change.removed);
  return change;
}

function changeOf(differences: readonly FileDifference[], files: FileSet): FolderChange {
  const paths = (test: (file: FileDifference) => boolean) =>
    differences.filter(test).map(({ path }) => path);
  const different = new Set(differences.map(({ path }) => path));
  return {
    created: paths(({ actual, wanted }) => actual === undefined && wanted !== undefined),
    changed: paths(({ actual, wanted }) => actual !== undefined && wanted !== undefined),
    unchanged: files.paths.filter((path) => !different.has(path)),
    removed: paths(({ wanted }) => wanted === undefined),
  };
}

interface Move {
  readonly from: string;
  readonly to: string;
}

function commit(folder: string, differences: readonly FileDifference[], made: string[]): void {
  const staging = mkdtempSync(join(folder, ".millrace-"));
  const moves: Move[] = [];
  try {
    for (const [i, { wanted }] of differences.entries())
      if (wanted !== undefined) writeFileSync(join(staging, `new-${i}`), wanted);
    for (const i of orderOf(differences)) {
      const { path, actual, wanted } = differences[i] as FileDifference;
      const target = join(folder, path);
      if (actual !== undefined) move(target, join(staging, `old-${i}`), moves);
      if (wanted === undefined) continue;
      made.push(...makeFolders(folder, dirname(target)));
      move(join(staging, `new-${i}`), target, moves);
    }
  } catch (error) {
    for (const { from, to } of moves.reverse()) renameSync(to, from);
    throw notWritable(folder, error);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The manifest moves last: until then it speaks of the files before. */
function orderOf(differences: readonly FileDifference[]): number[] {
  const isManifest = (i: number) => differences[i]?.path === MANIFEST;
  return [...differences.keys()].sort((a, b) => Number(isManifest(a)) - Number(isManifest(b)));
}

function move(from: string, to: string, moves: Move[]): void {
  renameSync(from, to);
  moves.push({ from, to });
}

/**
 * Makes a folder and those above it, one by one; gives the ones that were not there, outermost first.
 * (Node's own `recursive` never returns where the system says that a new folder's parent is missing, as in /proc.)
 */
function makeFolders(root: string, folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  try {
    for (const path of missing) {
      mkdirSync(path);
      made.push(path);
    }
  } catch (error) {
    undoFolders(made);
    throw notWritable(root, error);
  }
  return made;
}

function undoFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) removeIfEmpty(folder);
}

function removeEmptyFolders(root: string, removed: readonly string[]): void {
  for (const path of removed) {
    for (let at = dirname(join(root, path)); at !== root && removeIfEmpty(at); at = dirname(at));
  }
}

function removeIfEmpty(folder: string): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  if (readdirSync(folder).length > 0) return false;
  rmdirSync(folder);
  return true;
}

/** Files that the manifest in the folder calls ours, that are as we wrote them, and that are no longer made. */
function staleFiles(folder: string, files: FileSet): string[] {
  return [...ownFiles(folder)].flatMap(([path, hash]) => {
    if (files.has(path)) return [];
    const text = isPlainFile(join(folder, path)) ? readText(join(folder, path)) : undefined;
    return text !== undefined && sha256(text) === hash ? [path] : [];
  });
}

function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Paths and hashes of the manifest in the folder, the manifest itself included; empty when there is none. */
function ownFiles(folder: string): ReadonlyMap<string, string | undefined> {
  const path = join(folder, MANIFEST);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return new Map();
  const refuse = (reason: string) => new CommandError(manifestUnreadable([], { path, reason }));
  if (!isPlainFile(path)) throw refuse("it is no file");
  const manifest = parseManifest(readText(path) ?? "");
  if (manifest === undefined) throw refuse("it is not what millrace build writes");
  return new Map([
    ...manifest.map((file): [string, string] => [file.path, file.sha256]),
    [MANIFEST, undefined],
  ]);
}

type ListedFile = { readonly path: string; readonly sha256: string };

/** The files of a manifest of ours; undefined when the text is none, or names a path outside of the folder. */
function parseManifest(text: string): readonly ListedFile[] | undefined {
  try {
    const { manifestVersion, files } = JSON.parse(text) as {
      manifestVersion?: unknown;
      files?: unknown;
    };
    if (manifestVersion !== 1 || !Array.isArray(files)) return undefined;
    const listed = files as readonly ListedFile[];
    fileSet(listed.map(({ path }) => ({ path, text: "", purpose: "", mediaType: "" })));
    return listed.every(({ sha256: hash }) => typeof hash === "string") ? listed : undefined;
  } catch {
    return undefined;
  }
}

/** A file that we would overwrite must be ours by the old manifest. */
function refuseForeign(folder: string, changed: readonly string[]): void {
  const own = ownFiles(folder);
  const foreign = changed.filter((path) => !own.has(path));
  if (foreign.length > 0)
    throw new CommandError(...foreign.map((path) => foreignFile([], { path: join(folder, path) })));
}

/** A link in the folder could lead a write outside of it. */
function refuseLinks(folder: string, paths: readonly string[]): void {
  const folders = new Set(paths.flatMap((path) => parentsOf(path)));
  const links = [...folders].filter(
    (path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isSymbolicLink() === true,
  );
  const blocked = [...folders].filter(
    (path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true,
  );
  const faults = [
    ...links.map((path) =>
      outputNotWritable([], { path: join(folder, path), reason: "it is a symbolic link" }),
    ),
    ...blocked.map((path) =>
      outputNotWritable([], {
        path: join(folder, path),
        reason: "a file is there, where a folder belongs",
      }),
    ),
  ];
  if (faults.length > 0) throw new CommandError(...faults);
}

function parentsOf(path: string): string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("/"));
}

function readText(path: string): string | undefined {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    return there ? readFileSync(path, "utf8") : undefined;
  } catch (error) {
    throw notWritable(path, error);
  }
}

function notWritable(path: string, error: unknown): CommandError {
  return new CommandError(outputNotWritable([], { path, reason: reasonOf(error) }));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a file is there, where a folder belongs",
  EISDIR: "a folder is there, where a file belongs",
  EEXIST: "a file is there, where a folder belongs",
};

function reasonOf(error: unknown): string {
  const code = (error as { readonly code?: string }).code;
  return REASONS[code ?? ""] ?? (error instanceof Error ? error.message : String(error));
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
