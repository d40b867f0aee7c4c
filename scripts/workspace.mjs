// @ts-check
// What the scripts share. Only node: imports: setup runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const bin = (/** @type {string} */ name) => join(root, "node_modules/.bin", name);

/** @typedef {{ readonly folder: string, readonly name: string, readonly needs: readonly string[] }} WorkspacePackage */

/**
 * The packages of `packages/`, each after the packages that it needs.
 *
 * @returns {WorkspacePackage[]}
 */
export function packagesInOrder() {
  const manifests = readdirSync(join(root, "packages"))
    .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
    .map((folder) => ({ folder, ...readJson(join(root, "packages", folder, "package.json")) }));
  const names = new Set(manifests.map(({ name }) => name));
  const waiting = manifests.map(({ folder, name, dependencies = {} }) => ({
    folder,
    name,
    needs: Object.keys(dependencies).filter((dependency) => names.has(dependency)),
  }));
  const ordered = /** @type {WorkspacePackage[]} */ ([]);
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) =>
      needs.every((need) => ordered.some(({ name }) => name === need)),
    );
    if (next === -1) {
      throw new Error(`packages need each other: ${waiting.map(({ name }) => name).join(", ")}`);
    }
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

/** The files that say what is installed. */
export function workspaceFiles() {
  const folders = ["packages", "deploy", "examples"].flatMap((parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent)).map((folder) => join(parent, folder))
      : [],
  );
  return ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"]
    .concat(folders.map((folder) => join(folder, "package.json")))
    .map((file) => join(root, file))
    .filter((file) => existsSync(file));
}

/** Every file below the folders, in order; a path that is a file stands for itself. */
export function filesBelow(/** @type {readonly string[]} */ paths) {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return [];
    const entries = readdirOrFile(path);
    if (entries === "file") return [path];
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  });
}

function readdirOrFile(/** @type {string} */ path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOTDIR") return "file";
    throw error;
  }
}

/** One hash over the names and contents of files. */
export function hashFiles(/** @type {readonly string[]} */ files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

const stampFile = (/** @type {string} */ name) =>
  join(root, "node_modules/.cache/millrace", `${name}.stamp`);

/** A stamp says from which state of the files a step last ran with success. */
export function readStamp(/** @type {string} */ name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), "utf8") : undefined;
}

export function writeStamp(/** @type {string} */ name, /** @type {string} */ value) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), value);
}

/**
 * Runs a program and gives back its exit code and output; with `show` it prints as it goes.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.on("data", (chunk) => {
        output += chunk;
        if (show) to.write(chunk);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The command that runs the pinned pnpm: the one on the machine if it is that version, else npx brings it.
 *
 * @returns {Promise<readonly string[]>}
 */
export async function pnpm() {
  const pinned = readJson(join(root, "package.json")).packageManager;
  const found = await run("pnpm", ["--version"]);
  const same = found.code === 0 && `pnpm@${found.output.trim()}` === pinned;
  return same ? ["pnpm"] : ["npx", "--yes", pinned];
}

export const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8"));

/** `took(Date.now() - start)` reads `1.2 s`. */
export const took = (/** @type {number} */ milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
