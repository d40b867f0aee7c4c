// @ts-check
// Builds packages in the order of their dependencies, two at a time, and only what has changed.
//   node scripts/build.mjs [--force] [FOLDER…]     FOLDER is a name below packages/
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  bin,
  filesBelow,
  hashFiles,
  packagesInOrder,
  readStamp,
  root,
  run,
  took,
  writeStamp,
} from "./workspace.mjs";

/** @import { WorkspacePackage } from "./workspace.mjs" */

const PARALLEL = 2;
const SHARED = ["pnpm-lock.yaml", "tsconfig.base.json", "tsup.shared.ts"];

/**
 * @param {{ force?: boolean, only?: readonly string[] }} [options]
 * @returns {Promise<boolean>} whether every package is built
 */
export async function buildPackages({ force = false, only = [] } = {}) {
  const start = Date.now();
  const all = packagesInOrder();
  const unknown = only.filter((folder) => all.every((candidate) => candidate.folder !== folder));
  if (unknown.length > 0) {
    console.error(`build: there is no packages/${unknown[0]}`);
    return false;
  }
  const done = /** @type {Map<string, Promise<"built" | "fresh" | "failed">>} */ (new Map());
  const slots = semaphore(PARALLEL);
  for (const workspacePackage of wanted(all, only)) {
    const needs = workspacePackage.needs.map((need) => done.get(need));
    const task = async () => {
      if ((await Promise.all(needs)).includes("failed")) return "failed";
      return slots(() => buildPackage(workspacePackage, all, force));
    };
    done.set(workspacePackage.name, task());
  }
  const results = await Promise.all(done.values());
  const count = (/** @type {string} */ result) => results.filter((r) => r === result).length;
  if (count("failed") > 0) {
    console.error(`build: ${count("failed")} of ${results.length} packages are not built`);
    return false;
  }
  const built = count("built");
  console.log(
    built === 0
      ? "build: up to date"
      : `build: ${built} built, ${count("fresh")} up to date, ${took(Date.now() - start)}`,
  );
  return true;
}

/** The packages asked for and all that they need. */
function wanted(
  /** @type {readonly WorkspacePackage[]} */ all,
  /** @type {readonly string[]} */ only,
) {
  if (only.length === 0) return all;
  const names = new Set(all.filter(({ folder }) => only.includes(folder)).map(({ name }) => name));
  for (const { name, needs } of all.toReversed()) {
    if (names.has(name)) for (const need of needs) names.add(need);
  }
  return all.filter(({ name }) => names.has(name));
}

async function buildPackage(
  /** @type {WorkspacePackage} */ workspacePackage,
  /** @type {readonly WorkspacePackage[]} */ all,
  /** @type {boolean} */ force,
) {
  const { folder, name } = workspacePackage;
  const start = Date.now();
  const sources = sourceHash(workspacePackage, all);
  if (!force && readStamp(`build-${folder}`) === `${sources} ${outputHash(folder)}`) return "fresh";
  const cwd = join(root, "packages", folder);
  await rm(join(cwd, "dist"), { recursive: true, force: true });
  const { code, output } = await run(bin("tsup"), [], { cwd });
  if (code !== 0) {
    console.error(`build: ${name} failed\n${output}`);
    return "failed";
  }
  writeStamp(`build-${folder}`, `${sources} ${outputHash(folder)}`);
  console.log(`build: ${name} (${took(Date.now() - start)})`);
  return "built";
}

/** A package is built from its own files and from the declarations of what it needs. */
function sourceHash(
  /** @type {WorkspacePackage} */ { folder, needs },
  /** @type {readonly WorkspacePackage[]} */ all,
) {
  const own = ["package.json", "tsup.config.ts", "src"].map((path) =>
    join("packages", folder, path),
  );
  const declarations = all
    .filter(({ name }) => needs.includes(name))
    .flatMap((needed) => filesBelow([join(root, "packages", needed.folder, "dist")]))
    .filter((file) => file.endsWith(".d.ts"));
  const files = filesBelow([...SHARED, ...own].map((path) => join(root, path)));
  return hashFiles([...files, ...declarations]);
}

const outputHash = (/** @type {string} */ folder) =>
  hashFiles(filesBelow([join(root, "packages", folder, "dist")]));

/** Lets `size` tasks run at a time. */
function semaphore(/** @type {number} */ size) {
  let free = size;
  const queue = /** @type {(() => void)[]} */ ([]);
  return async (/** @type {() => Promise<"built" | "fresh" | "failed">} */ task) => {
    if (free === 0) await new Promise((resolve) => queue.push(() => resolve(undefined)));
    else free -= 1;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const args = process.argv.slice(2);
  const only = args.filter((arg) => !arg.startsWith("--"));
  if (!(await buildPackages({ force: args.includes("--force"), only }))) process.exitCode = 1;
}
