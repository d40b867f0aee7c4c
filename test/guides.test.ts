import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/*
 * Every guide's commands are executed in the folder of its name by the built command, and their output stands below
 * them. `npm run test:update` rewrites the generated blocks.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const guides = join(root, "docs/guides");

function run(command: string, cwd: string): string {
  const [program, name, ...args] = command.trim().split(/\s+/);
  expect([program, name]).toEqual(["npx", "millrace"]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "packages/millrace/bin/millrace.js"), ...args],
    { cwd, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  expect(status, stderr).not.toBeNull();
  return `${stdout}${stderr}(exit code ${status})`;
}

/** The guide with all generated blocks made again. */
function made(text: string, cwd: string): string {
  const withFiles = text.replace(
    /<!-- file ([\w.-]+) -->\n(\n```\w*\n[\s\S]*?\n```\n)?/g,
    (_, file: string) =>
      `<!-- file ${file} -->\n\n\`\`\`ini\n${readFileSync(join(cwd, file), "utf8").trimEnd()}\n\`\`\`\n`,
  );
  return withFiles.replace(
    /(<!-- executed -->\n```sh\n([^\n]*)\n```\n\n<!-- output -->\n)(\n```\n[\s\S]*?\n```\n)?/g,
    (_, head: string, command: string) =>
      `${head}\n\`\`\`\n${run(command, cwd).trimEnd()}\n\`\`\`\n`,
  );
}

describe.each(readdirSync(guides).filter((file) => file.endsWith(".md")))("%s", (file) => {
  it("shows what its commands print", async () => {
    const path = join(guides, file);
    const text = readFileSync(path, "utf8");
    const wanted = made(text, join(guides, file.replace(/\.md$/, "")));
    await expect(wanted).toMatchFileSnapshot(path);
  });
});
