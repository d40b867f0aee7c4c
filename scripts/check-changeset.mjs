// @ts-check
// A changed golden or rendered file is a change that users see, so it needs a changeset.
//   node scripts/check-changeset.mjs [BASE]     BASE is a git ref: what the change is compared with
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./workspace.mjs";

const GOLDEN = /(^|\/)(golden|rendered)\//;
const CHANGESET = /^\.changeset\/(?!README\.md$)[^/]+\.md$/;

async function git(/** @type {string[]} */ ...args) {
  const { code, output } = await run("git", args);
  return code === 0 ? output.trim() : undefined;
}

/**
 * The base asked for, else where the branch left main. On main itself it is the commit before,
 * and then an earlier commit may have brought the changeset: any pending one counts.
 */
async function findBase(/** @type {string | undefined} */ asked) {
  if (asked !== undefined) return { base: await git("rev-parse", "--verify", `${asked}^{commit}`) };
  const head = await git("rev-parse", "--verify", "HEAD");
  for (const main of ["origin/main", "main"]) {
    const base = await git("merge-base", "HEAD", main);
    if (base !== undefined && base !== head) return { base };
  }
  return { base: await git("rev-parse", "--verify", "HEAD~1"), guessed: true };
}

async function changedSince(/** @type {string} */ base) {
  const diff = (await git("diff", "--name-status", "--no-renames", base)) ?? "";
  const untracked = (await git("ls-files", "--others", "--exclude-standard")) ?? "";
  const lines = (/** @type {string} */ text) => text.split("\n").filter((line) => line !== "");
  const tracked = lines(diff).map((line) => {
    const [status = "", file = ""] = line.split("\t");
    return { file, added: status === "A" };
  });
  return [...tracked, ...lines(untracked).map((file) => ({ file, added: true }))];
}

async function check(/** @type {string | undefined} */ asked) {
  const { base, guessed = false } = await findBase(asked);
  if (base === undefined) {
    if (asked !== undefined) return fail(`changeset: there is no commit ${asked}`);
    console.log("changeset: skipped, there is no git history to compare with");
    return;
  }
  const changed = await changedSince(base);
  const golden = changed.map(({ file }) => file).filter((file) => GOLDEN.test(file));
  const added = changed.filter(({ file, added }) => added && CHANGESET.test(file));
  const since = `since ${base.slice(0, 9)}`;
  if (golden.length === 0) console.log(`changeset: no golden or rendered file changed ${since}`);
  else if (added.length > 0) console.log(`changeset: ${added.map(({ file }) => file).join(", ")}`);
  else if (guessed && pending().length > 0)
    console.log(`changeset: pending ${pending().join(", ")}`);
  else {
    fail(
      [
        `changeset: ${golden.length} golden or rendered files changed ${since} without a changeset`,
        ...golden.slice(0, 10).map((file) => `  ${file}`),
        "run `npm run changeset` and say what changes for a user",
      ].join("\n"),
    );
  }
}

function pending() {
  const folder = join(root, ".changeset");
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.map((file) => `.changeset/${file}`).filter((file) => CHANGESET.test(file));
}

function fail(/** @type {string} */ message) {
  console.error(message);
  process.exitCode = 1;
}

await check(process.argv[2]);
