import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { FileSet } from "@millrace/core";
import { expect } from "vitest";

/** Every file is the golden one, byte for byte, and no golden file is left over. */
export async function expectGolden(files: FileSet, folder: string): Promise<void> {
  for (const { path, text } of files)
    await expect(text, path).toMatchFileSnapshot(join(folder, path));
  expect(
    filesBelow(folder).filter((path) => !files.has(path)),
    "stale golden files",
  ).toEqual([]);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
