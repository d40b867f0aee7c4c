import { linkSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnostic } from "@millrace/core";
import { CommandError, outputNotWritable } from "./command-error.js";

export const fileExists = diagnostic<{ path: string }>("STACK_FILE_EXISTS", {
  severity: "error",
  message: ({ path }) => `${path} is there already`,
  hint: () => "nothing was changed; name another file, or overwrite it with --force",
});

/**
 * Writes a file whole or not at all. Without `force` a file that is there stays, also one that comes into being meanwhile.
 *
 * @param shown the path as the user gave it
 * @throws CommandError when it is there, or cannot be written.
 */
export function writeWholeFile(
  path: string,
  text: string,
  { force, shown }: { readonly force: boolean; readonly shown: string },
): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw notWritable(shown, "a folder is there");
  if (there !== undefined && !force) throw new CommandError(fileExists([], { path: shown }));
  try {
    moveIntoPlace(path, text, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new CommandError(fileExists([], { path: shown }));
    throw notWritable(shown, REASONS[code ?? ""] ?? String((error as Error).message));
  }
}

/** A link fails where a file is; a move takes its place. */
function moveIntoPlace(path: string, text: string, force: boolean): void {
  const staging = mkdtempSync(join(dirname(path), ".millrace-"));
  try {
    const staged = join(staging, "new");
    writeFileSync(staged, text);
    if (force) renameSync(staged, path);
    else linkSync(staged, path);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const notWritable = (path: string, reason: string): CommandError =>
  new CommandError(outputNotWritable([], { path, reason }));

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  ENOENT: "its folder is not there",
  ENOTDIR: "a file is there, where a folder belongs",
};
