import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("./", import.meta.url);

/** The workspace packages as source, from the `paths` of tsconfig.json: one table for types and tests. */
function aliases() {
  const { compilerOptions } = JSON.parse(readFileSync(new URL("tsconfig.json", root), "utf8")) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.entries(compilerOptions.paths).map(([name, [source]]) => ({
    find: new RegExp(`^${name}$`),
    replacement: fileURLToPath(new URL(source, root)),
  }));
}

const folders = ["packages/*/test", "deploy/*/test", "examples/*/test", "conformance/test", "test"];

export const slowTests = folders.map((folder) => `${folder}/**/*.slow.test.ts`);
export const tests = folders.map((folder) => `${folder}/**/*.test.ts`);
export const resolve = { alias: aliases() };

/** A missing golden file fails, here as in CI. Only `-u` (`npm run test:update`) writes one. */
export const update = "none" as const;
