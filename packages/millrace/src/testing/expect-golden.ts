import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileSet, lazyModule } from "@millrace/core";
import type * as Diff from "diff";

const diff = lazyModule<typeof Diff>(import.meta.url, "diff");

/** How golden files are compared. */
export interface GoldenOptions {
  /**
   * Write the files in place of comparing them, and delete those that are no longer made.
   * @default true when MILLRACE_UPDATE_GOLDEN is "1" and CI is not set
   */
  readonly update?: boolean;
}

/**
 * Holds rendered files to a committed folder, byte for byte, in any test runner: a file that differs, one that is
 * missing and one that is no longer made each fail.
 *
 * @throws Error with a diff of every file that is not as it should be.
 * @example
 * expectGolden(renderStack(stack), join(import.meta.dirname, "../rendered"));
 */
export function expectGolden(files: FileSet, folder: string, options: GoldenOptions = {}): void {
  const { MILLRACE_UPDATE_GOLDEN, CI } = process.env;
  const update = options.update ?? (MILLRACE_UPDATE_GOLDEN === "1" && (CI ?? "") === "");
  if (update) writeGolden(files, folder);
  const faults = goldenFaults(files, folder);
  if (faults.length > 0)
    throw new Error(`${faults.length} golden files differ in ${folder}\n\n${faults.join("\n")}`);
}

function goldenFaults(files: FileSet, folder: string): string[] {
  const wanted = [...files].flatMap(({ path, text }) => {
    const at = join(folder, path);
    if (!existsSync(at)) return [`missing: ${path}`];
    const actual = readFileSync(at, "utf8");
    return actual === text
      ? []
      : [diff().createTwoFilesPatch(`golden/${path}`, `made/${path}`, actual, text)];
  });
  return [...wanted, ...staleFiles(files, folder).map((path) => `no longer made: ${path}`)];
}

function writeGolden(files: FileSet, folder: string): void {
  for (const path of staleFiles(files, folder)) rmSync(join(folder, path));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function staleFiles(files: FileSet, folder: string): string[] {
  return listFiles(folder, "").filter((path) => !files.has(path));
}

function listFiles(folder: string, prefix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? listFiles(join(folder, entry.name), `${path}/`) : [path];
  });
}
