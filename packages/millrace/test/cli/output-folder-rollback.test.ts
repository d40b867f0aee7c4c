import type * as Fs from "node:fs";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileSet } from "@millrace/core";
import { afterEach, expect, it, vi } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { sha256, writeFolder } from "../../src/cli/output-folder.js";

/** How many more renames the disk will do. */
const disk = vi.hoisted(() => ({ renames: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    disk.renames -= 1;
    if (disk.renames === -1) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

afterEach(() => {
  disk.renames = Number.POSITIVE_INFINITY;
});

const files = (text: string, paths: readonly string[]) =>
  fileSet(
    [...paths, "manifest.json"].map((path) => ({
      path,
      text:
        path === "manifest.json"
          ? JSON.stringify({
              manifestVersion: 1,
              files: paths.map((name) => ({
                path: name,
                sha256: sha256(`${text}
`),
              })),
              text,
            })
          : text,
      purpose: "p",
      mediaType: "text/plain",
    })),
  );

function tree(at: string): unknown {
  return readdirSync(at, { withFileTypes: true }).map((entry) => [
    entry.name,
    entry.isDirectory() ? tree(join(at, entry.name)) : readFileSync(join(at, entry.name), "utf8"),
  ]);
}

it.each([0, 1, 2, 3, 4, 5, 6, 7])("puts everything back when move %i fails", (renames) => {
  const folder = mkdtempSync(join(tmpdir(), "millrace-rollback-"));
  writeFolder(folder, files("1", ["a", "b", "d/stale"]));
  const before = tree(folder);
  disk.renames = renames;
  expect(() => writeFolder(folder, files("2", ["a", "b", "new/deep/c"]))).toThrow(CommandError);
  expect(tree(folder)).toEqual(before);
  rmSync(folder, { recursive: true });
});
