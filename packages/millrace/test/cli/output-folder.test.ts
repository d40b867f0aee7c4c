import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileSet } from "@millrace/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { compareFolder, sha256, writeFolder } from "../../src/cli/output-folder.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-out-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file set with a manifest that lists the rest, as a stack renders it. */
function rendered(files: { readonly [path: string]: string }) {
  const list = Object.entries(files).map(([path, text]) => ({
    path,
    text: `${text}\n`,
    purpose: "p",
    mediaType: "text/plain",
  }));
  const manifest = {
    manifestVersion: 1,
    files: list.map(({ path, text }) => ({ path, sha256: sha256(text) })),
  };
  return fileSet([
    ...list,
    {
      path: "manifest.json",
      text: JSON.stringify(manifest),
      purpose: "manifest",
      mediaType: "application/json",
    },
  ]);
}

/** All files below a folder, with their text. */
function onDisk(at = folder, prefix = ""): Record<string, string> {
  return Object.assign(
    {},
    ...readdirSync(at, { withFileTypes: true }).map((entry) => {
      const path = `${prefix}${entry.name}`;
      return entry.isDirectory()
        ? onDisk(join(at, entry.name), `${path}/`)
        : { [path]: readFileSync(join(at, entry.name), "utf8") };
    }),
  );
}

function put(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Codes of the CommandError that `work` throws. */
function codes(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof CommandError) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe("writeFolder", () => {
  it("writes new files, also into a folder that is not there", () => {
    const out = join(folder, "a/b");
    expect(writeFolder(out, rendered({ "x/y.txt": "1" })).created).toEqual([
      "manifest.json",
      "x/y.txt",
    ]);
    expect(readFileSync(join(out, "x/y.txt"), "utf8")).toBe("1\n");
    expect(compareFolder(out, rendered({ "x/y.txt": "1" }))).toEqual([]);
  });

  it("says what changed and leaves no staging behind", () => {
    writeFolder(folder, rendered({ a: "1", b: "1" }));
    const change = writeFolder(folder, rendered({ a: "2", b: "1", c: "1" }));
    expect(change).toEqual({
      created: ["c"],
      changed: ["a", "manifest.json"],
      unchanged: ["b"],
      removed: [],
    });
    expect(Object.keys(onDisk()).sort()).toEqual(["a", "b", "c", "manifest.json"]);
  });

  it("removes what is no longer made, if the manifest says it was ours, and the folder that is then empty", () => {
    writeFolder(folder, rendered({ "old/a": "1", b: "1" }));
    put("mine.txt", "keep");
    put("old2/mine.txt", "keep");
    expect(writeFolder(folder, rendered({ b: "1" })).removed).toEqual(["old/a"]);
    expect(existsSync(join(folder, "old"))).toBe(false);
    expect(onDisk()["mine.txt"]).toBe("keep");
    expect(onDisk()["old2/mine.txt"]).toBe("keep");
  });

  it("overwrites a file of ours that was edited by hand", () => {
    writeFolder(folder, rendered({ a: "1" }));
    put("a", "edited");
    expect(compareFolder(folder, rendered({ a: "1" })).map(({ path }) => path)).toEqual(["a"]);
    writeFolder(folder, rendered({ a: "1" }));
    expect(onDisk().a).toBe("1\n");
  });

  it("refuses to overwrite a file that no manifest calls ours", () => {
    put("a", "theirs");
    expect(codes(() => writeFolder(folder, rendered({ a: "1", b: "1" })))).toEqual([
      "STACK_FOREIGN_FILE",
    ]);
    expect(onDisk()).toEqual({ a: "theirs" });
  });

  it("takes a file over that is already as it should be", () => {
    put("a", "1\n");
    expect(writeFolder(folder, rendered({ a: "1" })).unchanged).toEqual(["a"]);
  });

  it.each([
    ["not JSON", "{"],
    ["no list of files", "{}"],
    ["a path outside", JSON.stringify({ files: [{ path: "../../x", sha256: "" }] })],
  ])("refuses a manifest that is %s", (_, text) => {
    put("manifest.json", text);
    expect(codes(() => writeFolder(folder, rendered({ a: "1" })))).toEqual([
      "STACK_MANIFEST_UNREADABLE",
    ]);
    expect(onDisk()).toEqual({ "manifest.json": text });
  });

  it("says that a folder stands where a file belongs", () => {
    writeFolder(folder, rendered({ a: "1", "e/c": "1" }));
    rmSync(join(folder, "e/c"));
    mkdirSync(join(folder, "e/c/in-the-way"), { recursive: true });
    const before = onDisk();
    expect(codes(() => writeFolder(folder, rendered({ a: "2", "e/c": "2" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    expect(onDisk()).toEqual(before);
  });

  it("refuses a folder path that is a file", () => {
    put("out", "a file");
    expect(codes(() => writeFolder(join(folder, "out"), rendered({ a: "1" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    expect(codes(() => writeFolder(join(folder, "out/deeper"), rendered({ a: "1" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    put("x", "a file");
    expect(codes(() => writeFolder(folder, rendered({ "x/a": "1" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    expect(onDisk()).toEqual({ out: "a file", x: "a file" });
  });

  it.each([
    ["of another program", JSON.stringify({ name: "app", files: [{ path: "index.html" }] })],
    [
      "with hashes that do not match",
      JSON.stringify({ manifestVersion: 1, files: [{ path: "index.html", sha256: "0" }] }),
    ],
  ])("removes nothing that a manifest %s names", (_, text) => {
    put("manifest.json", text);
    put("index.html", "theirs");
    codes(() => writeFolder(folder, rendered({ a: "1" })));
    expect(onDisk()["index.html"]).toBe("theirs");
  });

  it("removes nothing through a link", () => {
    const outside = mkdtempSync(join(tmpdir(), "millrace-outside-"));
    writeFileSync(join(outside, "p.txt"), "theirs");
    symlinkSync(outside, join(folder, "evil"));
    put(
      "manifest.json",
      JSON.stringify({
        manifestVersion: 1,
        files: [{ path: "evil/p.txt", sha256: sha256("theirs") }],
      }),
    );
    expect(codes(() => writeFolder(folder, rendered({ a: "1" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    expect(readFileSync(join(outside, "p.txt"), "utf8")).toBe("theirs");
    rmSync(outside, { recursive: true });
  });

  it("does not follow a link out of the folder", () => {
    const outside = mkdtempSync(join(tmpdir(), "millrace-outside-"));
    symlinkSync(outside, join(folder, "x"));
    expect(codes(() => writeFolder(folder, rendered({ "x/a": "1" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  it.skipIf(process.getuid?.() === 0)("leaves a folder without write permission as it was", () => {
    writeFolder(folder, rendered({ a: "1" }));
    const before = onDisk();
    chmodSync(folder, 0o555);
    expect(codes(() => writeFolder(folder, rendered({ a: "2" })))).toEqual([
      "STACK_OUTPUT_NOT_WRITABLE",
    ]);
    chmodSync(folder, 0o755);
    expect(onDisk()).toEqual(before);
  });
});
