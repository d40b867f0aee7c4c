import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { RenderedFile } from "@millrace/core";
import { expect } from "vitest";

/** Holds files to a golden folder: a missing file fails, a different one fails, one that nothing made fails. */
export async function expectGolden(files: readonly RenderedFile[], folder: string): Promise<void> {
  for (const { path, text } of files) {
    await expect(text, path).toMatchFileSnapshot(join(folder, path));
  }
  const made = new Set(files.map(({ path }) => path));
  expect(
    filesBelow(folder).filter((path) => !made.has(path)),
    "stale golden files",
  ).toEqual([]);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"));
}
