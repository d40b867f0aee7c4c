import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileSet } from "@millrace/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { expectGolden } from "../../src/testing/index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-golden-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const files = fileSet([
  { path: "a.txt", text: "1", purpose: "p", mediaType: "text/plain" },
  { path: "d/b.txt", text: "2", purpose: "p", mediaType: "text/plain" },
]);

it("passes when every file is as it was committed", () => {
  expectGolden(files, folder, { update: true });
  expect(() => expectGolden(files, folder)).not.toThrow();
});

it("fails for a file that differs, is missing, or is no longer made; all at once", () => {
  expectGolden(files, folder, { update: true });
  writeFileSync(join(folder, "a.txt"), "other\n");
  rmSync(join(folder, "d/b.txt"));
  writeFileSync(join(folder, "d/old.txt"), "");
  expect(() => expectGolden(files, folder)).toThrow(
    /3 golden files differ[\s\S]*-other\n\+1[\s\S]*missing: d\/b.txt[\s\S]*no longer made: d\/old.txt/,
  );
});

it("is updated by the variable, never in CI", () => {
  vi.stubEnv("MILLRACE_UPDATE_GOLDEN", "1");
  vi.stubEnv("CI", "true");
  expect(() => expectGolden(files, folder)).toThrow("missing: a.txt");
  vi.stubEnv("CI", "");
  expectGolden(files, folder);
  expect(readFileSync(join(folder, "d/b.txt"), "utf8")).toBe("2\n");
});
