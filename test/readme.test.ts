import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/*
 * The README's definition is run and type-checked, its generated blocks are made again and compared.
 * `npm run test:update` rewrites the blocks. The command is the built one.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const path = join(root, "README.md");
const readme = readFileSync(path, "utf8");
const example = join(root, "examples/ecs-access-s3-errors-cloudwatch");

let folder: string;
beforeAll(() => {
  const base = join(root, "node_modules/.cache/millrace");
  mkdirSync(base, { recursive: true });
  folder = mkdtempSync(join(base, "readme-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const definition = /<!-- executed[^>]*-->\n```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";

function millrace(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "packages/millrace/bin/millrace.js"), ...args],
    {
      cwd,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    },
  );
  return { status, stdout, stderr };
}

function builtFrom(text: string, name: string) {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, "millrace.config.ts"), text);
  return { at, ...millrace(at, "build", "--json") };
}

const fenced = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

function filesBlock(): string {
  const { at, status, stdout } = builtFrom(definition, "files");
  expect({ status, stdout }).toMatchObject({ status: 0 });
  const manifest = JSON.parse(readFileSync(join(at, "rendered/manifest.json"), "utf8")) as {
    files: { path: string; purpose: string }[];
  };
  const rows = [...manifest.files, { path: "manifest.json", purpose: "manifest" }].map(
    ({ path: file, purpose }) => `rendered/${file.padEnd(38)} ${purpose}`,
  );
  return fenced("", rows.join("\n"));
}

async function routingBlock(): Promise<string> {
  const { default: define } = (await import(join(example, "millrace.config.ts"))) as {
    default: (c: object) => import("millrace").Stack;
  };
  const { mermaidPipeline } = await import("millrace");
  const diagrams = define({}).services.flatMap(({ pipelines }) => pipelines.map(mermaidPipeline));
  return diagrams.map((text) => fenced("mermaid", text)).join("\n\n");
}

function errorBlock(): string {
  const broken = definition
    .replace("bucket:", "bukcet:")
    .replace('firelens("api")', 'firelens("apii")');
  const at = join(folder, "error");
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, "millrace.config.ts"), broken);
  const { status, stdout, stderr } = millrace(at, "build");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  return fenced("", `$ millrace build\n${stderr}`);
}

test("the generated blocks are what the definition makes", { timeout: 60_000 }, async () => {
  const blocks: Record<string, string> = {
    files: filesBlock(),
    routing: await routingBlock(),
    error: errorBlock(),
  };
  const again = readme.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, end: string) => `${open}${blocks[name]}\n${end}`,
  );
  expect(readme.match(/<!-- generated: \w+ -->/g)).toHaveLength(Object.keys(blocks).length);
  await expect(again).toMatchFileSnapshot(path);
});

test("the definition has at most 20 lines and type-checks", { timeout: 60_000 }, () => {
  expect(definition.trimEnd().split("\n").length).toBeLessThanOrEqual(22);
  writeFileSync(join(folder, "millrace.config.ts"), definition);
  const golden = /<!-- type-checked -->\n```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  expect(golden).toContain("expectGolden");
  writeFileSync(join(folder, "golden.ts"), golden);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      include: ["*.ts"],
      exclude: [],
      compilerOptions: { noEmit: true },
    }),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", folder],
    { encoding: "utf8" },
  );
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});

test("every command that it names exists", () => {
  const scripts = (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    }
  ).scripts;
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "and" && name !== "nothing");
  expect(named.length).toBeGreaterThan(1);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test("every link leads to a file", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(() => readFileSync(join(root, target)), target).not.toThrow(/ENOENT/);
  }
});
