// @ts-check
// The generated files as they are committed, and how they differ from what would be made now.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const generatedFolder = fileURLToPath(new URL("../../src/generated", import.meta.url));

const MEND = "run `node packages/fluentbit/scripts/generate-plugins.mjs` and commit what changed";

/** Texts of all files below `src/generated`, by path. */
export function readGenerated() {
  if (!existsSync(generatedFolder)) return new Map();
  const names = readdirSync(generatedFolder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts"));
  return new Map(
    files.map((name) => [
      name.replaceAll(sep, "/"),
      readFileSync(join(generatedFolder, name), "utf8"),
    ]),
  );
}

/**
 * One line a missing, different or stale file, and what mends it.
 *
 * @param {ReadonlyMap<string, string>} wanted
 * @param {ReadonlyMap<string, string>} committed
 */
export function compareFiles(wanted, committed) {
  const missing = [...wanted.keys()].filter((path) => !committed.has(path));
  const different = [...wanted].filter(
    ([path, text]) => committed.has(path) && committed.get(path) !== text,
  );
  const stale = [...committed.keys()].filter((path) => !wanted.has(path));
  const line = (/** @type {string} */ path, /** @type {string} */ what) =>
    `src/generated/${path} is ${what}: ${MEND}`;
  return [
    ...missing.map((path) => line(path, "missing")),
    ...different.map(([path]) => line(path, "not what the catalogues and overlays give")),
    ...stale.map((path) => line(path, "of no plugin any more")),
  ];
}
