// @ts-check
// Packs every package as npm would get it, and asks publint and attw whether it resolves everywhere.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, packagesInOrder, pnpm, root, run } from "./workspace.mjs";

const [command = "", ...launcher] = await pnpm();

/** The judges, and what each is told. */
const judges = /** @type {const} */ ([
  ["publint", ["run", "--strict"]],
  ["attw", ["--no-color", "--format", "ascii"]],
]);

async function checkPackage(/** @type {string} */ folder, /** @type {string} */ packs) {
  const into = join(packs, folder);
  const cwd = join(root, "packages", folder);
  const packed = await run(command, [...launcher, "pack", "--pack-destination", into], { cwd });
  if (packed.code !== 0) return [`pack\n${packed.output}`];
  const [tarball = ""] = await readdir(into);
  const results = await Promise.all(
    judges.map(async ([judge, args]) => {
      const { code, output } = await run(bin(judge), [...args, join(into, tarball)]);
      return code === 0 ? [] : [`${judge}\n${output}`];
    }),
  );
  return results.flat();
}

const packages = packagesInOrder();
const packs = await mkdtemp(join(tmpdir(), "millrace-packs-"));
let failed = 0;
try {
  for (const [i, { folder, name }] of packages.entries()) {
    const problems = await checkPackage(folder, packs);
    if (problems.length > 0) failed += 1;
    console.log(
      `packages: ${i + 1}/${packages.length} ${name} ${problems.length === 0 ? "ok" : "FAILED"}`,
    );
    for (const problem of problems) console.error(problem);
  }
} finally {
  await rm(packs, { recursive: true, force: true });
}
console.log(`packages: ${packages.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
